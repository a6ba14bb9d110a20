package opora.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by key.
 *
 * @param next what to pass as {@code after} to read on, or null on the last page
 */
public record Slice<T>(List<T> rows, @Nullable String next) {

    public static final int SIZE = 50;

    /**
     * How many rows to ask for. It stands in the query itself: of a limit that comes as a value the server does not know how small it is, and
     * plans the list anew each time.
     */
    public static final Param<Integer> AND_ONE_MORE = DSL.inline(SIZE + 1);

    /** Cuts a slice from {@code SIZE + 1} rows: the extra one only tells that there is more. */
    public static <T> Slice<T> of(List<T> rows, Function<T, String> key) {
        return of(rows, key, SIZE);
    }

    /** As {@link #of(List, Function)}, of another size: files are written in larger slices than pages. */
    public static <T> Slice<T> of(List<T> rows, Function<T, String> key, int size) {
        if (rows.size() <= size) {
            return new Slice<>(rows, null);
        }
        var page = List.copyOf(rows.subList(0, size));
        return new Slice<>(page, key.apply(page.getLast()));
    }
}
