package opora.services.stock;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import opora.services.entry.Found;
import opora.services.entry.Household;
import org.jspecify.annotations.Nullable;

public record GoodsRequestPage(
        Shell shell,
        Fields fields,
        @Nullable Household household,
        @Nullable List<Found> found) {

    public List<Choice> categories() {
        return StockController.categories(shell);
    }
}
