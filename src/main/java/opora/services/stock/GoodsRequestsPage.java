package opora.services.stock;

import java.util.List;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param closed true when those are shown that were answered or cancelled */
public record GoodsRequestsPage(
        Shell shell,
        List<GoodsWish> rows,
        boolean closed,
        @Nullable String next) {}
