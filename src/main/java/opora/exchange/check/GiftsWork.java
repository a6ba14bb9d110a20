package opora.exchange.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.exchange.sheets.Row;
import opora.partners.GiftDraft;
import opora.partners.GiftKind;
import opora.partners.Gifts;
import opora.partners.WithdrawPartners;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What partners gave to the institution. */
@Component
class GiftsWork implements SheetWork {

    private static final UUID NOT_YET_KNOWN = new UUID(0, 0);
    private static final Map<String, String> COLUMNS =
            Map.of("on", "on", "purpose", "purpose", "amount", "amount", "description", "description");

    private final Gifts gifts;
    private final WithdrawPartners withdrawPartners;

    GiftsWork(Gifts gifts, WithdrawPartners withdrawPartners) {
        this.gifts = gifts;
        this.withdrawPartners = withdrawPartners;
    }

    @Override
    public String sheet() {
        return "gifts";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        var partner = Find.partner(row, "partner", world);
        Find.agreement(row, "agreement", partner, row.date("on"), world);
        if (row.date("on") != null && row.has("form")) {
            Find.mustMakeSense(row, COLUMNS, () -> Gifts.mustMakeSense(draft(row, NOT_YET_KNOWN, null), world.today));
        }
        return null;
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var drafts = rows.stream().map(row -> draft(row, world)).toList();
        return gifts.receiveAll(drafts, change).stream().map(Made::of).toList();
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        withdrawPartners.gifts(records, change);
    }

    private static GiftDraft draft(Row row, World world) {
        var partner = Objects.requireNonNull(Find.partner(row, "partner", world));
        var agreement = Find.agreement(row, "agreement", partner, row.date("on"), world);
        return draft(row, partner.id(), agreement == null ? null : agreement.id());
    }

    private static GiftDraft draft(Row row, UUID partner, @Nullable UUID agreement) {
        return new GiftDraft(
                partner,
                Objects.requireNonNull(row.date("on")),
                GiftKind.of(row.text("form")).orElseThrow(),
                row.has("purpose") ? row.text("purpose") : "other",
                row.decimal("amount"),
                row.text("description"),
                agreement);
    }
}
