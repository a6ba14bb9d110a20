package opora.services.stock;

import java.util.List;
import java.util.UUID;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import opora.services.aid.AidChoices;
import org.jspecify.annotations.Nullable;

/** @param id null for goods that have just come in */
public record GoodEditPage(
        Shell shell, Fields fields, @Nullable UUID id, AidChoices choices) {

    public List<Choice> categories() {
        return StockController.categories(shell);
    }

    public List<Choice> conditions() {
        return StockController.conditions(shell);
    }

    public String action() {
        return id == null ? "/stock/new" : "/stock/" + id + "/edit";
    }

    public String back() {
        return id == null ? "/stock" : "/stock/" + id;
    }
}
