package opora.services.stock;

import java.util.List;
import java.util.Optional;
import opora.platform.text.Tsv;

/**
 * What kind of thing it is.
 *
 * @param purpose what material aid it becomes when it is issued
 */
public record GoodsCategory(String code, String purpose) {

    private static final List<GoodsCategory> ALL = Tsv.read("/opora/reference/goods-categories.tsv").stream()
            .map(row -> new GoodsCategory(row.get("code"), row.get("purpose")))
            .toList();

    public static List<GoodsCategory> all() {
        return ALL;
    }

    public static Optional<GoodsCategory> of(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** Message key of its title. */
    public String titleKey() {
        return titleKey(code);
    }

    public static String titleKey(String code) {
        return "services.stock.category." + code.replace('_', '-');
    }
}
