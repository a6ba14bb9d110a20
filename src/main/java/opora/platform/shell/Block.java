package opora.platform.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that several modules fill: rows with what is late marked, and what may be done.
 *
 * @param emptyKey the sentence in place of rows, or null where the title says enough
 */
public record Block(
        String titleKey,
        List<Row> rows,
        List<Action> actions,
        @Nullable String emptyKey) {

    /** @param urgent true for what is late */
    public record Row(String title, String detail, @Nullable String href, boolean urgent) {}

    /** A link the reader may follow: whoever made the block has asked. */
    public record Action(String labelKey, String href) {}
}
