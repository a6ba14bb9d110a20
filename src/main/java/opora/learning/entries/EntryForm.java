package opora.learning.entries;

import java.util.Set;
import java.util.UUID;
import opora.learning.EntryDraft;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;

/** What is typed into the form of a register. */
public interface EntryForm<D extends EntryDraft> {

    /** The entry as it is to be kept; only asked of a form whose mandatory fields are filled. */
    D draft();

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static Set<UUID> those(@Nullable Set<UUID> marked) {
        return marked == null ? Set.of() : marked;
    }

    /** Why it was cancelled is asked of whoever says so, and means nothing otherwise. */
    static String cancelReason(@Nullable String status, @Nullable String typed) {
        if (!"cancelled".equals(status)) {
            return "";
        }
        if (text(typed).isBlank()) {
            throw new Refused("learning.refused.cancel-reason").on("cancelReason");
        }
        return text(typed);
    }
}
