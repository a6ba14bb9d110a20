package opora.services.stock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of goods shows: what is on hand unless something else is chosen.
 *
 * @param name words of the name
 * @param gone true for what is used up too
 * @param family for whom one is looking: kept until something is issued
 * @param request the request one is looking for
 */
public record StockFilter(
        @Nullable String category,
        @Nullable GoodsCondition condition,
        @Nullable String size,
        @Nullable String name,
        @Nullable Boolean gone,
        @Nullable UUID family,
        @Nullable UUID request) {

    static final StockFilter NOTHING = new StockFilter(null, null, null, null, null, null, null);

    boolean withGone() {
        return Boolean.TRUE.equals(gone);
    }

    /** The address of the list read on from a row; the filters stay. */
    String next(UUID after) {
        var path = UriComponentsBuilder.fromPath("/stock");
        add(path, "category", category);
        add(path, "condition", condition);
        add(path, "size", size);
        add(path, "name", name);
        add(path, "gone", gone);
        add(path, "family", family);
        add(path, "request", request);
        return path.queryParam("after", after).build().encode().toUriString();
    }

    /** Where these goods are issued to the family one is looking for. */
    String issuePath(UUID good) {
        var path = UriComponentsBuilder.fromPath("/stock/" + good + "/issue");
        add(path, "family", family);
        add(path, "request", request);
        return path.build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            path.queryParam(name, value);
        }
    }
}
