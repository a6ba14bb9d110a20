package opora.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opora.contracts.AnalyseProgramme;
import opora.contracts.AnalysisDraft;
import opora.contracts.DeclareNeed;
import opora.contracts.Executor;
import opora.contracts.MeasureDraft;
import opora.contracts.NeedDraft;
import opora.contracts.NeedKind;
import opora.contracts.PlanMeasure;
import opora.demo.DemoContract.Course;
import opora.platform.Change;
import opora.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the citizens declared to need, what was planned for it, and what the analysis found. */
@Component
@Profile("demo")
class DemoProgrammes {

    private static final String EVIDENCE = "Справка в деле";
    private static final Map<NeedKind, String> TASKS = Map.of(
            NeedKind.EMPLOYMENT, "Встать на учёт в центре занятости, найти работу и заключить трудовой договор",
            NeedKind.BUSINESS, "Зарегистрировать своё дело и купить оборудование по смете",
            NeedKind.HOUSEHOLD, "Оформить личное подсобное хозяйство, купить скот и корма",
            NeedKind.KINDERGARTEN, "Получить место в детском саду для младшего ребёнка");

    private final DeclareNeed declareNeed;
    private final PlanMeasure planMeasure;
    private final AnalyseProgramme analyseProgramme;

    DemoProgrammes(DeclareNeed declareNeed, PlanMeasure planMeasure, AnalyseProgramme analyseProgramme) {
        this.declareNeed = declareNeed;
        this.planMeasure = planMeasure;
        this.analyseProgramme = analyseProgramme;
    }

    void draw(List<DemoContract> contracts, Change change) {
        declareNeed.declareAll(
                contracts.stream().flatMap(each -> needs(each).stream()).toList(), change);
        planMeasure.planAll(
                contracts.stream().flatMap(each -> measures(each).stream()).toList(), change);
        analyseProgramme.analyseAll(
                contracts.stream().map(DemoProgrammes::analysis).toList(), change);
    }

    private static List<NeedDraft> needs(DemoContract contract) {
        var applied = contract.draft().appliedOn();
        var needs = new ArrayList<NeedDraft>();
        needs.add(new NeedDraft(
                contract.needId(), contract.id(), null, contract.need(), applied, metLater(contract), EVIDENCE));
        int i = contract.index();
        for (var kind : further(i)) {
            boolean met = contract.course() == Course.IN_FULL && i % 11 != 3;
            var on = contract.draft().startsOn().plusDays(45);
            needs.add(new NeedDraft(
                    Ids.next(), contract.id(), null, kind, applied, met ? on : null, met ? EVIDENCE : ""));
        }
        if (contract.retrains()) {
            needs.add(new NeedDraft(Ids.next(), contract.id(), NeedKind.RETRAINING, applied));
        }
        return needs;
    }

    /** What a contract is concluded for is met by its outcome, except a place in a kindergarten, which no outcome names. */
    private static @Nullable LocalDate metLater(DemoContract contract) {
        boolean here = contract.need() == NeedKind.KINDERGARTEN && contract.course() == Course.IN_FULL;
        return here ? contract.draft().startsOn().plusMonths(3) : null;
    }

    private static Set<NeedKind> further(int i) {
        var kinds = EnumSet.noneOf(NeedKind.class);
        if (i % 2 == 0) {
            kinds.add(NeedKind.PSYCHOLOGICAL);
        }
        if (i % 3 == 0) {
            kinds.add(NeedKind.FINANCIAL_LITERACY);
        }
        if (i % 4 == 1) {
            kinds.add(NeedKind.INTERNET);
        }
        if (i % 15 == 4) {
            kinds.add(NeedKind.ALIMONY);
        }
        return kinds;
    }

    private static List<MeasureDraft> measures(DemoContract contract) {
        var draft = contract.draft();
        var course = contract.course();
        var midway = draft.startsOn().plusMonths(3);
        boolean whole = course == Course.IN_FULL;
        boolean begun = whole || course == Course.PARTLY;
        return List.of(
                measure(
                        contract,
                        contract.need(),
                        TASKS.get(contract.need()),
                        Executor.CITIZEN,
                        draft.endsOn(),
                        whole ? midway : null),
                measure(
                        contract,
                        NeedKind.OTHER,
                        "Консультации по мерам поддержки, помощь с документами",
                        Executor.EMPLOYEE,
                        draft.startsOn().plusMonths(2),
                        begun ? draft.startsOn().plusMonths(1) : null),
                measure(
                        contract,
                        NeedKind.FINANCIAL_LITERACY,
                        "Пройти занятия по финансовой грамотности",
                        Executor.CITIZEN,
                        midway,
                        begun ? draft.startsOn().plusMonths(2) : null));
    }

    private static MeasureDraft measure(
            DemoContract contract,
            NeedKind kind,
            String text,
            Executor executor,
            LocalDate by,
            @Nullable LocalDate done) {
        var draft = contract.draft();
        return new MeasureDraft(
                Ids.next(),
                contract.id(),
                kind,
                text,
                executor,
                executor == Executor.EMPLOYEE ? draft.employeeId() : null,
                null,
                draft.startsOn(),
                by,
                kind == contract.need() ? contract.needId() : null,
                done,
                done == null ? "" : "Выполнено, подтверждено документом");
    }

    private static AnalysisDraft analysis(DemoContract contract) {
        int i = contract.index();
        return new AnalysisDraft(
                Ids.next(),
                contract.id(),
                contract.draft().startsOn(),
                contract.draft().employeeId(),
                null,
                Set.of(contract.cause()),
                i % 3 != 1,
                "",
                0);
    }
}
