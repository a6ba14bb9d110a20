package opora.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import opora.platform.access.User;
import org.jspecify.annotations.Nullable;

/** A part of the page of a contract, contributed as a bean by whoever knows it. */
public interface ContractBlock {

    /** Position on the page: low first. */
    int order();

    /** The reader reaches the contract; what only some may read of it the block leaves out itself. */
    Optional<Block> block(User user, ContractSummary contract, LocalDate today);

    /** @param emptyKey the sentence in place of rows, or null where the title says enough */
    record Block(
            String titleKey,
            List<Row> rows,
            List<Action> actions,
            @Nullable String emptyKey) {}

    /** @param urgent true for what is late */
    record Row(String title, String detail, @Nullable String href, boolean urgent) {}

    /** A link the reader may follow: the block has asked. */
    record Action(String labelKey, String href) {}
}
