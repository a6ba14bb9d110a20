package opora.exchange.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.casework.signals.Informant;
import opora.casework.signals.LegalBasis;
import opora.casework.signals.PastSignal;
import opora.casework.signals.RecordPastSignals;
import opora.casework.signals.SignalDecision;
import opora.casework.signals.SignalUrgency;
import opora.exchange.sheets.Row;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signals about families and citizens, with what was decided when it is known. Who told stays in the old journal. */
@Component
class SignalsWork implements SheetWork {

    private static final Map<String, String> COLUMNS = Map.of(
            "decidedOn",
            "decided_on",
            "passedTo",
            "passed_to",
            "seen",
            "seen",
            "whom",
            "whom",
            "address",
            "address",
            "decision",
            "decision");

    private final RecordPastSignals recordPastSignals;

    SignalsWork(RecordPastSignals recordPastSignals) {
        this.recordPastSignals = recordPastSignals;
    }

    @Override
    public String sheet() {
        return "signals";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.mustHavePassed(row, world, "on");
        var family = Find.family(row, world);
        if (row.has("settlement")) {
            Find.settlement(row, "settlement", row.text("settlement"), world);
        }
        if (row.isGood()) {
            Find.mustMakeSense(
                    row, COLUMNS, () -> PastSignal.mustBeSound(signal(row, null, null), family != null, world.today));
        }
        return null;
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var families = rows.stream().map(row -> Find.family(row, world)).toList();
        var signals = IntStream.range(0, rows.size())
                .mapToObj(i -> signal(rows.get(i), families.get(i), settlement(rows.get(i), world)))
                .toList();
        var ids = recordPastSignals.recordAll(signals, change);
        return IntStream.range(0, ids.size())
                .mapToObj(i -> new Made(ids.get(i), null, signals.get(i).familyId()))
                .toList();
    }

    private static @Nullable SettlementRef settlement(Row row, World world) {
        return row.has("settlement") ? Find.settlement(row, "settlement", row.text("settlement"), world) : null;
    }

    private static PastSignal signal(Row row, @Nullable FamilyRef family, @Nullable SettlementRef settlement) {
        var received = Objects.requireNonNull(row.date("on"));
        return new PastSignal(
                received,
                Informant.of(row.text("informant")),
                row.text("seen"),
                row.has("urgency") ? SignalUrgency.of(row.text("urgency")) : SignalUrgency.PLANNED,
                row.has("basis") ? LegalBasis.of(row.text("basis")) : LegalBasis.NEGLECT,
                family == null ? null : family.id(),
                row.text("whom"),
                row.text("address"),
                settlement == null ? null : settlement.id(),
                row.has("decision") ? SignalDecision.of(row.text("decision")) : null,
                row.date("decided_on"),
                row.text("passed_to"),
                row.text("reason"));
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        if (!records.isEmpty()) {
            recordPastSignals.withdraw(records, change);
        }
    }
}
