package opora.services.stock;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param open the families whose aid the user records
 * @param closed true when those are shown that were answered or cancelled
 */
public record GoodsRequestsPage(
        Shell shell,
        List<GoodsWish> rows,
        Set<UUID> open,
        boolean closed,
        @Nullable String next) {}
