package opora.demo;

import java.time.LocalDate;
import java.util.List;
import opora.contracts.outcome.AfterDraft;
import opora.contracts.outcome.AfterEvery;
import opora.contracts.outcome.Living;
import opora.contracts.outcome.OutcomeTerms;
import opora.contracts.outcome.WatchAfter;
import opora.demo.DemoContract.Course;
import opora.platform.Change;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The twelve months after the end of the contracts: how the families live, and what the contract changed. Some of it is still to be done. */
@Component
@Profile("demo")
class DemoAfterContracts {

    private static final int LOOKED_BEFORE = 3;
    private static final int REPORTED_AFTER = 14;

    private final WatchAfter watchAfter;

    DemoAfterContracts(WatchAfter watchAfter) {
        this.watchAfter = watchAfter;
    }

    void watch(List<DemoContract> over, Change change) {
        watchAfter.recordAll(
                over.stream()
                        .flatMap(each -> AfterEvery.QUARTER.points(each.last()).stream()
                                .filter(point -> isLookedAt(each, point, change.today()))
                                .map(point -> look(each, point)))
                        .toList(),
                change);
        over.stream()
                .filter(each -> isDone(each, reportedOn(each), change.today()))
                .forEach(each -> report(each, change));
    }

    private static boolean isLookedAt(DemoContract contract, LocalDate point, LocalDate today) {
        return isDone(contract, point.minusDays(LOOKED_BEFORE), today);
    }

    /** Of the last weeks not everything is written down yet. */
    private static boolean isDone(DemoContract contract, LocalDate on, LocalDate today) {
        return on.isBefore(today.minusDays(contract.index() % 3 * 15L));
    }

    private static AfterDraft look(DemoContract contract, LocalDate point) {
        var living = living(contract);
        var note =
                switch (living) {
                    case IMPROVED -> "Сделан ремонт, у детей есть место для занятий";
                    case UNCHANGED -> "";
                    case WORSENED -> "Работа потеряна, семья пользуется срочной помощью";
                };
        return new AfterDraft(contract.id(), point, point.minusDays(LOOKED_BEFORE), living, note);
    }

    private static Living living(DemoContract contract) {
        if (contract.course() == Course.TERMINATED || contract.index() % 17 == 5) {
            return Living.WORSENED;
        }
        return contract.inFull() && contract.index() % 9 != 4 ? Living.IMPROVED : Living.UNCHANGED;
    }

    private static LocalDate reportedOn(DemoContract contract) {
        return OutcomeTerms.reportFrom(contract.last()).plusDays(REPORTED_AFTER);
    }

    private void report(DemoContract contract, Change change) {
        boolean better = living(contract) == Living.IMPROVED;
        watchAfter.report(
                contract.id(),
                reportedOn(contract),
                better
                        ? "Доход семьи вырос, помощь по контракту больше не нужна"
                        : "Цель достигнута не полностью, семье нужна помощь в поиске работы",
                !better,
                change);
    }
}
