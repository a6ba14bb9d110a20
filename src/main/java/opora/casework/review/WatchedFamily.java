package opora.casework.review;

import java.time.LocalDate;
import java.util.UUID;
import opora.people.PeopleLinks;

/**
 * A family of a closed case somebody should ask how it lives.
 *
 * @param months after which of the marks somebody should have asked
 */
public record WatchedFamily(UUID familyId, String name, String number, int months, LocalDate closedOn, UUID caseId) {

    public String path() {
        return PeopleLinks.family(familyId) + "/casework/after";
    }
}
