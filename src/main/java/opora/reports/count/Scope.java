package opora.reports.count;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What part of the institution is counted; what is named holds together. Without any it is the whole. */
public record Scope(
        @Nullable UUID district,
        @Nullable UUID settlement,
        @Nullable UUID department,
        @Nullable UUID section,
        @Nullable UUID specialist) {

    public static final Scope WHOLE = new Scope(null, null, null, null, null);

    public boolean isWhole() {
        return equals(WHOLE);
    }
}
