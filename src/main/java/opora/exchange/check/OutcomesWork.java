package opora.exchange.check;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.casework.OutcomeDraft;
import opora.casework.OutcomeKind;
import opora.casework.RecordOutcomes;
import opora.casework.WithdrawObservations;
import opora.exchange.sheets.Row;
import opora.platform.Change;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes for the better, of a member or of the whole family. */
@Component
class OutcomesWork implements SheetWork {

    private final RecordOutcomes recordOutcomes;
    private final WithdrawObservations withdrawObservations;

    OutcomesWork(RecordOutcomes recordOutcomes, WithdrawObservations withdrawObservations) {
        this.recordOutcomes = recordOutcomes;
        this.withdrawObservations = withdrawObservations;
    }

    @Override
    public String sheet() {
        return "outcomes";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.mustHavePassed(row, world, "on");
        var on = row.date("on");
        Find.mustWork(row, "employee", Find.employee(row, "employee", world), on);
        var ofChild = OutcomeKind.of(row.text("kind")).map(OutcomeKind::ofChild).orElse(false);
        if (ofChild && !row.has("person")) {
            row.refuse("person", "exchange.row.whose-child");
        }
        var family = Find.family(row, world);
        if (family == null || on == null) {
            return null;
        }
        if (on.isBefore(family.registeredOn())) {
            row.refuse("on", "exchange.row.observed-before-registration", RussianDate.format(family.registeredOn()));
            return null;
        }
        var person = Find.member(row, family, on);
        if (person != null && person.birthDate() != null && on.isBefore(person.birthDate())) {
            row.refuse("on", "exchange.row.before-birth", RussianDate.format(person.birthDate()));
        }
        return null;
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var drafts = rows.stream().map(row -> draft(row, world)).toList();
        var ids = recordOutcomes.recordAll(drafts, change);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> Made.of(ids.get(i), drafts.get(i).familyId()))
                .toList();
    }

    private static OutcomeDraft draft(Row row, World world) {
        var family = Objects.requireNonNull(Find.family(row, world));
        var on = Objects.requireNonNull(row.date("on"));
        var person = Find.member(row, family, on);
        return new OutcomeDraft(
                family.id(),
                person == null ? null : person.id(),
                row.text("kind"),
                on,
                row.text("evidence"),
                Objects.requireNonNull(Find.employee(row, "employee", world)).id());
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        if (!records.isEmpty()) {
            withdrawObservations.outcomes(records, change);
        }
    }
}
