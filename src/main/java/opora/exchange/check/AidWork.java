package opora.exchange.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.exchange.sheets.Row;
import opora.platform.Change;
import opora.services.AidDraft;
import opora.services.AidKind;
import opora.services.AidSource;
import opora.services.RecordAid;
import opora.services.WithdrawAid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Material aid families received, from the budget or from a partner. */
@Component
class AidWork implements SheetWork {

    private static final Map<String, String> COLUMNS =
            Map.of("on", "on", "amount", "amount", "document", "document", "description", "description");
    private static final int KOPECKS = 2;

    /** A spreadsheet that has calculated keeps 1500.10 as 1500.1000000000001. */
    private static final BigDecimal SLIP = new BigDecimal("0.000001");

    private final RecordAid recordAid;
    private final WithdrawAid withdrawAid;

    AidWork(RecordAid recordAid, WithdrawAid withdrawAid) {
        this.recordAid = recordAid;
        this.withdrawAid = withdrawAid;
    }

    @Override
    public String sheet() {
        return "aid";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        var on = row.date("on");
        var amount = row.decimal("amount");
        if (on != null && amount != null) {
            Find.mustMakeSense(
                    row,
                    COLUMNS,
                    () -> RecordAid.mustMakeSense(
                            on, rubles(amount), row.text("document"), row.text("description"), world.today));
        }
        Find.mustWork(row, "employee", Find.employee(row, "employee", world), on);
        var partner = Find.partner(row, "source", world);
        Find.agreement(row, "agreement", partner, on, world);
        if (row.has("agreement") && !row.has("source")) {
            row.refuse("source", "exchange.row.agreement-of-nobody");
        }
        var family = Find.family(row, world);
        if (family != null && on != null) {
            Find.member(row, family, on);
        }
        return null;
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var drafts = rows.stream().map(row -> draft(row, world)).toList();
        var ids = recordAid.recordAll(drafts, change);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> Made.of(ids.get(i), drafts.get(i).familyId()))
                .toList();
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        withdrawAid.withdraw(records, change);
    }

    private static AidDraft draft(Row row, World world) {
        var on = Objects.requireNonNull(row.date("on"));
        var family = Objects.requireNonNull(Find.family(row, world));
        var person = Find.member(row, family, on);
        return new AidDraft(
                family.id(),
                person == null ? null : person.id(),
                on,
                AidKind.of(row.text("form")).orElseThrow(),
                row.text("purpose"),
                rubles(Objects.requireNonNull(row.decimal("amount"))),
                source(row, on, world),
                row.text("document"),
                Objects.requireNonNull(Find.employee(row, "employee", world)).id(),
                row.text("description"));
    }

    private static AidSource source(Row row, LocalDate on, World world) {
        var partner = Find.partner(row, "source", world);
        if (partner == null) {
            return AidSource.BUDGET;
        }
        var agreement = Find.agreement(row, "agreement", partner, on, world);
        return AidSource.partner(partner.id(), agreement == null ? null : agreement.id());
    }

    private static BigDecimal rubles(BigDecimal written) {
        var rounded = written.setScale(KOPECKS, RoundingMode.HALF_UP);
        return rounded.subtract(written).abs().compareTo(SLIP) < 0 ? rounded : written;
    }
}
