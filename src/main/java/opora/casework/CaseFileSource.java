package opora.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.platform.access.User;
import org.jspecify.annotations.Nullable;

/** Papers that belong into the case file of a family (CAS-24), counted from the facts. Contributed as a bean by whoever keeps them. */
public interface CaseFileSource {

    /** Position in the checklist: low first. */
    int order();

    /** The reader reaches the family; of what only some may read no more is told than that it is there. */
    List<Paper> papers(User user, UUID familyId, UUID caseId, LocalDate today);

    /**
     * @param last the day of the latest of them, or null where there is none
     * @param must whether a case file without it is not complete
     * @param href where they stand
     */
    record Paper(String titleKey, int count, @Nullable LocalDate last, boolean must, String href) {

        public boolean isMissing() {
            return must && count == 0;
        }
    }
}
