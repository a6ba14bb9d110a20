package opora.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import opora.contracts.AssessIncome;
import opora.contracts.IncomeDraft;
import opora.contracts.IncomeStage;
import opora.contracts.ReferenceAmounts;
import opora.contracts.SubsistenceGroup;
import opora.demo.DemoContract.Course;
import opora.platform.Change;
import opora.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the families of the contracts lived on before and after, against the subsistence minimum of the day. */
@Component
@Profile("demo")
class DemoIncomes {

    private final AssessIncome assessIncome;
    private final ReferenceAmounts amounts;

    DemoIncomes(AssessIncome assessIncome, ReferenceAmounts amounts) {
        this.assessIncome = assessIncome;
        this.amounts = amounts;
    }

    void assessBefore(List<DemoContract> contracts, Change change) {
        enterSubsistence(change);
        assessIncome.assessAll(
                contracts.stream()
                        .map(each -> income(each, IncomeStage.BEFORE, null))
                        .toList(),
                change);
    }

    /** What a head lives on afterwards shows only some months after the end. */
    void assessAfter(List<DemoContract> contracts, Change change) {
        assessIncome.assessAll(
                contracts.stream()
                        .filter(each -> each.course() == Course.IN_FULL || each.course() == Course.PARTLY)
                        .filter(each ->
                                assessedAfter(each).isBefore(change.today().minusDays(each.index() % 3 * 15L)))
                        .map(each -> income(each, IncomeStage.AFTER, assessedAfter(each)))
                        .toList(),
                change);
    }

    private static LocalDate assessedAfter(DemoContract contract) {
        return contract.last().withDayOfMonth(1).plusMonths(4).withDayOfMonth(3);
    }

    private static IncomeDraft income(DemoContract contract, IncomeStage stage, @Nullable LocalDate asOf) {
        int members = contract.family().members().size();
        boolean better = stage == IncomeStage.AFTER && contract.inFull();
        long head = better ? 13_500 + contract.index() * 37L % 6_000 : 6_200 + contract.index() * 53L % 5_000;
        return new IncomeDraft(
                Ids.next(),
                contract.id(),
                stage,
                asOf,
                List.of(),
                BigDecimal.valueOf(head * members * 3),
                members,
                Math.max(0, members - 2),
                0);
    }

    /** Per head for the whole country. */
    private void enterSubsistence(Change change) {
        Map.of(2021, 11_653, 2022, 12_654, 2023, 14_375, 2024, 15_453, 2025, 17_733, 2026, 18_939)
                .forEach((year, amount) -> amounts.enter(
                        SubsistenceGroup.PER_HEAD,
                        LocalDate.of(year, 1, 1),
                        BigDecimal.valueOf(amount),
                        "В целом по Российской Федерации",
                        change));
    }
}
