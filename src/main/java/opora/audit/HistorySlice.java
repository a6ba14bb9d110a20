package opora.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a history, newest first.
 *
 * @param next what to pass as {@code after} to read on, or null on the last page
 */
public record HistorySlice(
        List<HistoryEntry> entries, @Nullable String next) {}
