package opora.contracts;

import java.time.LocalDate;
import java.util.Optional;
import opora.platform.access.User;
import opora.platform.shell.Block;

/** A part of the page of a contract, contributed as a bean by whoever knows it. */
public interface ContractBlock {

    /** Position on the page: low first. */
    int order();

    /** The reader reaches the contract; what only some may read of it the block leaves out itself. */
    Optional<Block> block(User user, ContractSummary contract, LocalDate today);
}
