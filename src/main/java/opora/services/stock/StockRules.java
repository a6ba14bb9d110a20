package opora.services.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import opora.platform.text.SearchText;

/** The rules all pages of the stock share. */
final class StockRules {

    static final int MOST_AT_ONCE = 10_000;

    private static final BigDecimal DEAREST = new BigDecimal("9999999.99");
    private static final int KOPECKS = 2;
    private static final int FIRST_YEAR = 1990;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SIZE = 40;
    private static final int LONGEST_TEXT = 500;

    private StockRules() {}

    static void mustHavePassed(LocalDate on, LocalDate today, String field) {
        if (on.isAfter(today)) {
            throw new Refused("services.stock.refused.future", RussianDate.format(on)).on(field);
        }
        if (on.getYear() < FIRST_YEAR) {
            throw new Refused("platform.date.unlikely-year", String.valueOf(on.getYear())).on(field);
        }
    }

    static void mustBeSound(GoodDraft draft, LocalDate today) {
        if (SearchText.words(draft.name()).isEmpty() || draft.name().length() > LONGEST_NAME) {
            throw new Refused("services.stock.refused.name").on("name");
        }
        mustBeCategory(draft.category());
        mustBeShort(draft.size(), LONGEST_SIZE, "size");
        mustBeShort(draft.note(), LONGEST_TEXT, "note");
        mustBePrice(draft.estimate());
        if (draft.quantity() < 1 || draft.quantity() > MOST_AT_ONCE) {
            throw new Refused("services.stock.refused.quantity", MOST_AT_ONCE).on("quantity");
        }
        mustHavePassed(draft.receivedOn(), today, "receivedOn");
        if (draft.agreementId() != null && draft.partnerId() == null) {
            throw new Refused("services.aid.refused.agreement-of-nobody").on("partnerId");
        }
    }

    static void mustBeCategory(String category) {
        if (GoodsCategory.of(category).isEmpty()) {
            throw new Refused("services.stock.refused.category").on("category");
        }
    }

    static void mustBeShort(String text, int longest, String field) {
        if (text.length() > longest) {
            throw new Refused("services.aid.refused.long", longest).on(field);
        }
    }

    static void mustHaveReason(Change change) {
        if (change.reason().isBlank() || change.reason().length() > LONGEST_TEXT) {
            throw new Refused("services.stock.refused.reason").on("reason");
        }
    }

    private static void mustBePrice(BigDecimal estimate) {
        if (estimate.signum() <= 0 || estimate.compareTo(DEAREST) > 0) {
            throw new Refused("services.stock.refused.estimate").on("estimate");
        }
        if (estimate.stripTrailingZeros().scale() > KOPECKS) {
            throw new Refused("services.aid.refused.kopecks").on("estimate");
        }
    }
}
