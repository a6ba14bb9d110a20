package opora.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import opora.platform.access.User;
import opora.platform.shell.Block;

/** A part of the page «Сопровождение» of a family, contributed as a bean by whoever knows it. */
public interface CaseworkBlock {

    /** Position on the page: low first. */
    int order();

    /**
     * The reader reaches the family; what only some may read of it the block leaves out itself.
     *
     * @param caseId the case that runs, or else the one that closed last
     */
    Optional<Block> block(User user, UUID familyId, UUID caseId, LocalDate today);
}
