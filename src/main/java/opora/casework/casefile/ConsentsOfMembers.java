package opora.casework.casefile;

import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import opora.casework.CaseFileSource;
import opora.people.PeopleLinks;
import opora.people.consent.Consent;
import opora.people.consent.ConsentPurpose;
import opora.people.consent.Consents;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The consents of those who live in the family today. */
@Component
class ConsentsOfMembers implements CaseFileSource {

    private static final int ORDER = 0;

    private final DSLContext db;
    private final Consents consents;

    ConsentsOfMembers(DSLContext db, Consents consents) {
        this.db = db;
        this.consents = consents;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Paper> papers(User user, UUID familyId, UUID caseId, LocalDate today) {
        var members = db.select(MEMBERSHIP_INTERVAL.PERSON_ID)
                .from(MEMBERSHIP_INTERVAL)
                .where(
                        MEMBERSHIP_INTERVAL.INSTITUTION_ID.eq(user.institutionId()),
                        MEMBERSHIP_INTERVAL.FAMILY_ID.eq(familyId),
                        MEMBERSHIP_INTERVAL.ENDS_ON.isNull())
                .fetch(MEMBERSHIP_INTERVAL.PERSON_ID);
        var given = consents.given(user.institutionId(), ConsentPurpose.PROCESSING, null, members, today);
        var last = given.values().stream().map(Consent::signedOn).max(Comparator.naturalOrder());
        return List.of(new Paper(
                "casework.file.consent",
                given.size(),
                last.orElse(null),
                true,
                PeopleLinks.family(familyId) + "/consents"));
    }
}
