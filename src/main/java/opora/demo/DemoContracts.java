package opora.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.contracts.AnalyseProgramme;
import opora.contracts.AnalysisDraft;
import opora.contracts.AssessIncome;
import opora.contracts.ConcludeContract;
import opora.contracts.ContractDraft;
import opora.contracts.DeclareNeed;
import opora.contracts.Direction;
import opora.contracts.Executor;
import opora.contracts.IncomeDraft;
import opora.contracts.IncomeStage;
import opora.contracts.MeasureDraft;
import opora.contracts.NeedDraft;
import opora.contracts.NeedKind;
import opora.contracts.PlanMeasure;
import opora.contracts.ReferenceAmounts;
import opora.contracts.SubsistenceGroup;
import opora.demo.DemoFamilies.Family;
import opora.platform.Change;
import opora.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Three hundred social contracts of the years 2021 to 2023, and two dozen that run today: what was declared, planned and found out. */
@Component
@Profile("demo")
class DemoContracts {

    private static final int OF_A_YEAR = 100;
    private static final int YEARS = 3;
    private static final int FIRST_YEAR = 2021;
    private static final int RUNNING = 24;
    private static final String BODY = "Управление социальной защиты населения";
    private static final String EVIDENCE = "Справка в деле";

    /** Of ten contracts. */
    private static final List<Direction> DIRECTIONS = List.of(
            Direction.EMPLOYMENT,
            Direction.OTHER,
            Direction.BUSINESS,
            Direction.EMPLOYMENT,
            Direction.HOUSEHOLD,
            Direction.OTHER,
            Direction.EMPLOYMENT,
            Direction.HOUSEHOLD,
            Direction.BUSINESS,
            Direction.EMPLOYMENT);

    private static final Map<Direction, BigDecimal> AMOUNTS = Map.of(
            Direction.EMPLOYMENT, new BigDecimal("52000"),
            Direction.BUSINESS, new BigDecimal("240000"),
            Direction.HOUSEHOLD, new BigDecimal("95000"),
            Direction.OTHER, new BigDecimal("41000"));
    private static final Map<Direction, Integer> MONTHS =
            Map.of(Direction.EMPLOYMENT, 9, Direction.BUSINESS, 12, Direction.HOUSEHOLD, 12, Direction.OTHER, 6);
    private static final Map<Direction, NeedKind> FIRST_NEED = Map.of(
            Direction.EMPLOYMENT, NeedKind.EMPLOYMENT,
            Direction.BUSINESS, NeedKind.BUSINESS,
            Direction.HOUSEHOLD, NeedKind.HOUSEHOLD,
            Direction.OTHER, NeedKind.KINDERGARTEN);
    private static final Map<NeedKind, String> TASKS = Map.of(
            NeedKind.EMPLOYMENT, "Встать на учёт в центре занятости, найти работу и заключить трудовой договор",
            NeedKind.BUSINESS, "Зарегистрировать своё дело и купить оборудование по смете",
            NeedKind.HOUSEHOLD, "Оформить личное подсобное хозяйство, купить скот и корма",
            NeedKind.KINDERGARTEN, "Получить место в детском саду для младшего ребёнка");
    private static final List<String> CAUSES =
            List.of("no_job", "low_pay", "many_children", "single_parent", "no_profession", "no_kindergarten", "debts");

    private final ConcludeContract concludeContract;
    private final AssessIncome assessIncome;
    private final DeclareNeed declareNeed;
    private final PlanMeasure planMeasure;
    private final AnalyseProgramme analyseProgramme;
    private final ReferenceAmounts amounts;

    DemoContracts(
            ConcludeContract concludeContract,
            AssessIncome assessIncome,
            DeclareNeed declareNeed,
            PlanMeasure planMeasure,
            AnalyseProgramme analyseProgramme,
            ReferenceAmounts amounts) {
        this.concludeContract = concludeContract;
        this.assessIncome = assessIncome;
        this.declareNeed = declareNeed;
        this.planMeasure = planMeasure;
        this.analyseProgramme = analyseProgramme;
        this.amounts = amounts;
    }

    /** How a contract will end. */
    enum Course {
        IN_FULL,
        PARTLY,
        TERMINATED,
        RUNNING
    }

    /**
     * A contract as the rest of the demonstration needs it.
     *
     * @param cause of the difficult situation
     */
    record Contract(
            ContractDraft draft, Family family, int index, Course course, NeedKind need, UUID needId, String cause) {

        UUID id() {
            return draft.key();
        }

        LocalDate last() {
            return course == Course.TERMINATED ? draft.startsOn().plusMonths(2) : draft.endsOn();
        }
    }

    List<Contract> conclude(List<Family> families, Change change) {
        enterSubsistence(change);
        var stay = families.stream().filter(family -> family.leavesOn() == null).toList();
        var contracts = new ArrayList<Contract>();
        int step = Math.max(1, stay.size() / (OF_A_YEAR * YEARS + RUNNING));
        int number = Math.min(stay.size(), OF_A_YEAR * YEARS + RUNNING);
        for (int i = 0; i < number; i++) {
            contracts.add(contract(stay.get(i * step), i, change.today()));
        }
        concludeContract.concludeAll(contracts.stream().map(Contract::draft).toList(), change);
        assessIncome.assessAll(
                contracts.stream()
                        .map(each -> income(each, IncomeStage.BEFORE, null))
                        .toList(),
                change);
        declareNeed.declareAll(
                contracts.stream().flatMap(each -> needs(each).stream()).toList(), change);
        planMeasure.planAll(
                contracts.stream().flatMap(each -> measures(each).stream()).toList(), change);
        analyseProgramme.analyseAll(
                contracts.stream().map(DemoContracts::analysis).toList(), change);
        return contracts;
    }

    /** What a head lives on afterwards shows only some months after the end. */
    void assessAfter(List<Contract> contracts, Change change) {
        assessIncome.assessAll(
                contracts.stream()
                        .filter(each -> each.course() == Course.IN_FULL || each.course() == Course.PARTLY)
                        .map(each -> income(
                                each,
                                IncomeStage.AFTER,
                                each.last().plusMonths(5).withDayOfMonth(10)))
                        .toList(),
                change);
    }

    private static Contract contract(Family family, int i, LocalDate today) {
        boolean runs = i >= OF_A_YEAR * YEARS;
        var direction = DIRECTIONS.get(i % DIRECTIONS.size());
        var concluded = runs
                ? today.minusMonths(4).plusDays((i - OF_A_YEAR * YEARS) * 4L)
                : LocalDate.of(FIRST_YEAR + i / OF_A_YEAR, 1, 20).plusDays(i % OF_A_YEAR * 3L);
        var starts = concluded.withDayOfMonth(1).plusMonths(1);
        var draft = new ContractDraft(
                Ids.next(),
                "%d/%03d".formatted(concluded.getYear(), i % OF_A_YEAR + 1 + (runs ? OF_A_YEAR : 0)),
                concluded.minusDays(12),
                concluded,
                family.members().getFirst(),
                family.id(),
                direction,
                starts,
                starts.plusMonths(MONTHS.get(direction)).minusDays(1),
                AMOUNTS.get(direction),
                retrains(i, direction) ? new BigDecimal("30000") : BigDecimal.ZERO,
                null,
                BODY,
                family.section().specialist(),
                false);
        var course =
                runs ? Course.RUNNING : i % 25 == 7 ? Course.TERMINATED : i % 6 == 2 ? Course.PARTLY : Course.IN_FULL;
        return new Contract(
                draft, family, i, course, FIRST_NEED.get(direction), Ids.next(), CAUSES.get(i % CAUSES.size()));
    }

    static boolean retrains(int i, Direction direction) {
        return direction == Direction.EMPLOYMENT && i % 4 == 0;
    }

    private static IncomeDraft income(Contract contract, IncomeStage stage, @Nullable LocalDate asOf) {
        int members = contract.family().members().size();
        boolean better = stage == IncomeStage.AFTER && contract.course() == Course.IN_FULL;
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

    private static List<NeedDraft> needs(Contract contract) {
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
        if (retrains(i, contract.draft().direction())) {
            needs.add(new NeedDraft(Ids.next(), contract.id(), NeedKind.RETRAINING, applied));
        }
        return needs;
    }

    /** What a contract is concluded for is met by its outcome, except a place in a kindergarten, which no outcome names. */
    private static @Nullable LocalDate metLater(Contract contract) {
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

    private static List<MeasureDraft> measures(Contract contract) {
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
            Contract contract, NeedKind kind, String text, Executor executor, LocalDate by, @Nullable LocalDate done) {
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

    private static AnalysisDraft analysis(Contract contract) {
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
