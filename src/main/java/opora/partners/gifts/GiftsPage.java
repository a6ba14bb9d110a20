package opora.partners.gifts;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param next the address of the rest of the list, or null */
public record GiftsPage(
        Shell shell,
        Fields fields,
        List<GiftLine> gifts,
        @Nullable String next,
        GiftTotals totals,
        List<Choice> partners) {

    public List<Choice> forms() {
        return GiftFormPage.kinds(shell);
    }

    public List<Choice> purposes() {
        return GiftFormPage.purposes(shell);
    }

    public List<Choice> within() {
        return List.of(
                new Choice("agreement", shell.t("partners.gift.within")),
                new Choice("free", shell.t("partners.gift.free")));
    }
}
