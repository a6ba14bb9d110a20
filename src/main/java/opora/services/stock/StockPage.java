package opora.services.stock;

import java.util.List;
import java.util.UUID;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param waiting how many requests of families in reach wait
 * @param wish what one is looking for, or null
 */
public record StockPage(
        Shell shell,
        Fields fields,
        StockFilter filter,
        List<GoodRow> rows,
        int waiting,
        @Nullable GoodsWish wish,
        List<Choice> categories,
        List<Choice> conditions,
        @Nullable String next) {

    public String issuePath(UUID good) {
        return filter.issuePath(good);
    }
}
