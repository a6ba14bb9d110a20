package opora.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.Ids;

/** Contracts for tests; what a test does not say is filled in. */
public final class ContractsFixture {

    private ContractsFixture() {}

    /** Of nine months from its first day, concluded and applied for on it. */
    public static ContractDraft contract(UUID person, Direction direction, LocalDate from) {
        return contract(person, direction, from, from.plusMonths(6).minusDays(1));
    }

    public static ContractDraft contract(UUID person, Direction direction, LocalDate from, LocalDate to) {
        return new ContractDraft(
                Ids.next(),
                "СК-" + from + "-" + direction.code(),
                from,
                from,
                person,
                null,
                direction,
                from,
                to,
                new BigDecimal("60000"),
                BigDecimal.ZERO,
                null,
                "Центр социальных выплат",
                null,
                false);
    }

    public static MeasureDraft measure(UUID contract, NeedKind kind, LocalDate from, LocalDate to) {
        return new MeasureDraft(
                Ids.next(),
                contract,
                kind,
                "Встать на учёт в центре занятости",
                Executor.CITIZEN,
                null,
                null,
                from,
                to);
    }

    public static IncomeDraft income(UUID contract, String total, int members) {
        return new IncomeDraft(
                Ids.next(), contract, IncomeStage.BEFORE, null, List.of(), new BigDecimal(total), members, 0, 0);
    }

    public static AnalysisDraft analysis(UUID contract, LocalDate on, Set<String> causes) {
        return new AnalysisDraft(Ids.next(), contract, on, null, null, causes, true, "", 0);
    }

    public static void minimum(ReferenceAmounts amounts, LocalDate from, String amount, Change change) {
        amounts.enter(SubsistenceGroup.PER_HEAD, from, new BigDecimal(amount), "Постановление № 1", change);
    }
}
