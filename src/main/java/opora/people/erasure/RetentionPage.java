package opora.people.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.people.PeopleLinks;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * @param due families removed so long ago that their files may go, the oldest first; the first fifty
 * @param acts the last acts
 */
public record RetentionPage(
        Shell shell, int years, LocalDate last, List<Due> due, List<ErasureAct> acts, Fields fields) {

    public record Due(UUID familyId, String number, LocalDate removedOn) {

        public String erasurePath() {
            return PeopleLinks.family(familyId) + "/erasure";
        }

        public String path() {
            return PeopleLinks.family(familyId);
        }
    }
}
