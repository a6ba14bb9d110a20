package opora.surveys.reviews;

import opora.platform.paging.Slice;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record ReviewBookPage(
        Shell shell, Slice<Review> slice, @Nullable ReviewKind kind, boolean waiting) {

    public String path() {
        var base = "/reviews?waiting=" + waiting;
        return kind == null ? base : base + "&kind=" + kind;
    }
}
