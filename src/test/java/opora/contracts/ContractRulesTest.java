package opora.contracts;

import static opora.contracts.ContractsFixture.analysis;
import static opora.contracts.ContractsFixture.contract;
import static opora.contracts.ContractsFixture.income;
import static opora.contracts.ContractsFixture.measure;
import static opora.contracts.db.Tables.ANALYSIS;
import static opora.contracts.db.Tables.CAUSE;
import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.INCOME;
import static opora.contracts.db.Tables.MEASURE;
import static opora.contracts.db.Tables.NEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What contracts, programmes, needs, income and analyses may not be, and what the server makes of them. */
@PageTest
class ContractRulesTest {

    static final LocalDate START = LocalDate.of(2024, 6, 10);

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    ConcludeContract concludeContract;

    @Autowired
    EndContract endContract;

    @Autowired
    AssessIncome assessIncome;

    @Autowired
    ReferenceAmounts amounts;

    @Autowired
    PlanMeasure planMeasure;

    @Autowired
    ChangeProgramme changeProgramme;

    @Autowired
    CarryOutMeasure carryOut;

    @Autowired
    DeclareNeed declareNeed;

    @Autowired
    MeetNeed meetNeed;

    @Autowired
    AnalyseProgramme analyseProgramme;

    @Autowired
    DSLContext db;

    Centre.Small small;
    RegisteredFamily family;
    Change change;
    UUID mother;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        change = centre.by(small.specialistAccount());
        family = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        mother = family.personIds().getFirst();
    }

    @Test
    void contractsOfOneDirectionDoNotOverlapAndTheOtherIsNamed() {
        var first = concludeContract.conclude(contract(mother, Direction.EMPLOYMENT, START), change);

        assertThat(concludeContract.conclude(contract(mother, Direction.HOUSEHOLD, START), change))
                .isNotEqualTo(first);
        refused(
                () -> concludeContract.conclude(contract(mother, Direction.EMPLOYMENT, START.plusMonths(5)), change),
                "contracts.refused.overlap",
                "СК-2024-06-10-employment",
                "10.06.2024",
                "10.06.2024",
                "09.12.2024");
        endContract.end(first, ContractState.TERMINATED, START.plusMonths(4), "Переезд", 1, change);
        assertThat(concludeContract.conclude(contract(mother, Direction.EMPLOYMENT, START.plusMonths(5)), change))
                .isNotNull();
        assertThat(db.fetchSingle(CONTRACT, CONTRACT.ID.eq(first)).getEndReason())
                .startsWith("v1:");
    }

    @Test
    void theSchemaRefusesAnOverlapTheRulesDidNotSee() {
        concludeContract.conclude(contract(mother, Direction.EMPLOYMENT, START), change);
        var row = db.fetchSingle(CONTRACT, CONTRACT.PERSON_ID.eq(mother));
        row.setId(Ids.next());
        row.setNumber("Другой");
        assertThatThrownBy(() -> db.executeInsert(row)).hasMessageContaining("contracts_of_a_direction_do_not_overlap");
    }

    @Test
    void whatIsBeyondTheRulesOfTheDayIsOnlyAskedAbout() {
        var thirteen = contract(mother, Direction.HOUSEHOLD, START, START.plusMonths(13));
        var draft = with(thirteen, "200000.01", false);

        assertThatThrownBy(() -> concludeContract.conclude(draft, change))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("sure");
                    assertThat(String.valueOf(refused.arguments()[0])).contains("№ 1931", "12", "09.06.2025");
                });
        concludeContract.conclude(with(thirteen, "200000.01", true), change);
        var earlier = contract(family.personIds().getLast(), Direction.HOUSEHOLD, LocalDate.of(2021, 3, 1));
        assertThatThrownBy(() -> concludeContract.conclude(with(earlier, "150000", false), change))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(String.valueOf(refused.arguments()[0]))
                        .contains("№ 2394"));
    }

    @Test
    void datesThatCannotBeAreRefused() {
        refused(
                () -> concludeContract.conclude(contract(mother, Direction.OTHER, START, START.minusDays(1)), change),
                "contracts.refused.ends",
                "10.06.2024");
        refused(
                () -> concludeContract.conclude(
                        contract(mother, Direction.OTHER, change.today().plusDays(1)), change),
                "contracts.refused.future");
    }

    @Test
    void aColleagueOfAnotherSectionDoesNotFindTheFamily() {
        var stranger = centre.by(small.colleagueAccount());
        assertThatThrownBy(() -> concludeContract.conclude(contract(mother, Direction.OTHER, START), stranger))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void incomeIsOfThreeMonthsBeforeTheOneBeforeTheApplication() {
        var contract = concludeContract.conclude(contract(mother, Direction.EMPLOYMENT, START), change);
        refused(
                () -> assessIncome.assess(income(contract, "90000", 2), change),
                "contracts.refused.no-subsistence",
                "10.06.2024");
        var director = centre.by(small.director());
        ContractsFixture.minimum(amounts, LocalDate.of(2024, 1, 1), "15000.01", director);
        ContractsFixture.minimum(amounts, LocalDate.of(2025, 1, 1), "14000", director);

        assessIncome.assess(income(contract, "90000", 2), change);
        var row = db.fetchSingle(INCOME, INCOME.CONTRACT_ID.eq(contract));
        assertThat(row.getPeriodFrom()).isEqualTo("2024-02-01");
        assertThat(row.getPeriodTo()).isEqualTo("2024-04-30");
        assertThat(row.getPerHead()).isEqualByComparingTo("15000.00");
        assertThat(row.getLow()).isTrue();

        assessIncome.assess(income(contract, "90000.60", 2), change);
        assertThat(db.fetchCount(INCOME, INCOME.CONTRACT_ID.eq(contract))).isEqualTo(2);
        var after = new IncomeDraft(
                Ids.next(),
                contract,
                IncomeStage.AFTER,
                LocalDate.of(2025, 3, 31),
                List.of(new BigDecimal("30000"), new BigDecimal("30000"), new BigDecimal("30000")),
                null,
                2,
                0,
                0);
        refused(() -> assessIncome.assess(after, change), "contracts.refused.income-after", "01.04.2025");
        var inTime = new IncomeDraft(
                Ids.next(), contract, IncomeStage.AFTER, LocalDate.of(2025, 4, 1), after.months(), null, 2, 0, 0);
        assessIncome.assess(inTime, change);
        assertThat(db.fetchSingle(INCOME, INCOME.ID.eq(inTime.key())).getPeriodFrom())
                .isEqualTo("2025-01-01");
        assertThat(db.fetchSingle(INCOME, INCOME.ID.eq(inTime.key())).getLow()).isFalse();
    }

    @Test
    void theMinimumOfAFamilyIsThatOfItsGroups() {
        var contract = concludeContract.conclude(contract(mother, Direction.EMPLOYMENT, START), change);
        var director = centre.by(small.director());
        var from = LocalDate.of(2024, 1, 1);
        ContractsFixture.minimum(amounts, from, "20000", director);
        amounts.enter(SubsistenceGroup.WORKING, from, new BigDecimal("18000"), "№ 1", director);
        amounts.enter(SubsistenceGroup.CHILD, from, new BigDecimal("15000"), "№ 1", director);
        amounts.enter(SubsistenceGroup.PENSIONER, from, new BigDecimal("14000"), "№ 1", director);
        assessIncome.assess(
                new IncomeDraft(
                        Ids.next(), contract, IncomeStage.BEFORE, null, List.of(), new BigDecimal("150000"), 3, 2, 0),
                change);
        var row = db.fetchSingle(INCOME, INCOME.CONTRACT_ID.eq(contract));
        assertThat(row.getSubsistence()).isEqualByComparingTo("16000");
        assertThat(row.getLow()).isFalse();
    }

    @Test
    void aMeasureLiesInsideTheTermAndIsKeptFromVersionToVersion() {
        var contract = concludeContract.conclude(contract(mother, Direction.EMPLOYMENT, START), change);
        refused(
                () -> planMeasure.plan(measure(contract, NeedKind.EMPLOYMENT, START, START.plusMonths(6)), change),
                "contracts.refused.measure-term",
                "10.06.2024",
                "09.12.2024");
        var done = planMeasure.plan(measure(contract, NeedKind.EMPLOYMENT, START, START.plusMonths(1)), change);
        var dropped = planMeasure.plan(measure(contract, NeedKind.RETRAINING, START, START.plusMonths(2)), change);
        carryOut.done(contract, done, START.plusDays(3), "Трудовой договор № 4", 1, change);

        refused(
                () -> changeProgramme.renew(contract, START.plusMonths(1), "", Set.of(done), 1, change),
                "contracts.refused.basis",
                300);
        var next = changeProgramme.renew(contract, START.plusMonths(1), "Соглашение № 2", Set.of(done), 1, change);
        var copies = db.fetch(MEASURE, MEASURE.PROGRAMME_ID.eq(next));
        assertThat(copies).hasSize(1);
        assertThat(copies.getFirst().getDoneOn()).isEqualTo(START.plusDays(3));
        assertThat(copies.getFirst().getId()).isNotEqualTo(done);
        refused(
                () -> carryOut.done(contract, dropped, START.plusDays(3), "Сделано", 1, change),
                "contracts.refused.old-version");
        refused(
                () -> changeProgramme.renew(contract, START.plusMonths(2), "№ 3", Set.of(), 1, change),
                "contracts.refused.stale");
    }

    @Test
    void aNeedIsDeclaredOnceMetWithEvidenceAndWithdrawnWithAReason() {
        var contract = concludeContract.conclude(contract(mother, Direction.EMPLOYMENT, START), change);
        var need = declareNeed.declare(new NeedDraft(Ids.next(), contract, NeedKind.ALIMONY, START), change);
        declareNeed.declare(new NeedDraft(Ids.next(), contract, NeedKind.EMPLOYMENT, START), change);
        refused(
                () -> declareNeed.declare(new NeedDraft(Ids.next(), contract, NeedKind.ALIMONY, START), change),
                "constraint.need_of_a_kind_once");
        refused(
                () -> meetNeed.meet(need, START.minusDays(1), "Решение суда", 1, change),
                "contracts.refused.before-declared",
                "10.06.2024");
        refused(() -> meetNeed.meet(need, START, " ", 1, change), "contracts.refused.evidence", 1000);
        meetNeed.meet(need, START.plusDays(9), "Решение суда", 1, change);
        refused(() -> meetNeed.withdraw(need, START, "Передумала", 2, change), "contracts.refused.met");
        assertThat(db.fetchSingle(NEED, NEED.ID.eq(need)).getMetOn()).isEqualTo(START.plusDays(9));
        meetNeed.reopen(need, 2, change);
        meetNeed.withdraw(need, START.plusDays(1), "Передумала", 3, change);
        assertThat(declareNeed.declare(new NeedDraft(Ids.next(), contract, NeedKind.ALIMONY, START), change))
                .isNotNull();
    }

    @Test
    void anAnalysisIsOnePerContractAndItsCausesBecomeRecords() {
        var contract = concludeContract.conclude(contract(mother, Direction.EMPLOYMENT, START), change);
        refused(
                () -> analyseProgramme.analyse(analysis(contract, START, Set.of("no_job")), change),
                "contracts.refused.no-programme");
        planMeasure.plan(measure(contract, NeedKind.EMPLOYMENT, START, START.plusMonths(1)), change);
        refused(
                () -> analyseProgramme.analyse(analysis(contract, START, Set.of("no_job")), change),
                "contracts.refused.no-income");
        ContractsFixture.minimum(amounts, LocalDate.of(2024, 1, 1), "16000", centre.by(small.director()));
        assessIncome.assess(income(contract, "90000", 2), change);
        refused(
                () -> analyseProgramme.analyse(analysis(contract, START, Set.of()), change),
                "contracts.refused.causes");
        var id = analyseProgramme.analyse(analysis(contract, START, Set.of("no_job", "debts")), change);
        analyseProgramme.analyse(
                new AnalysisDraft(
                        Ids.next(),
                        contract,
                        START.plusDays(1),
                        null,
                        false,
                        Set.of("no_job"),
                        false,
                        "Долг погашен",
                        1),
                change);
        var row = db.fetchSingle(ANALYSIS, ANALYSIS.CONTRACT_ID.eq(contract));
        assertThat(row.getId()).isEqualTo(id);
        assertThat(row.getLowIncome()).as("computed, whatever the draft says").isTrue();
        assertThat(row.getNote()).startsWith("v1:");
        assertThat(db.fetch(CAUSE, CAUSE.CONTRACT_ID.eq(contract)).getValues(CAUSE.CODE))
                .containsExactly("no_job");
        refused(
                () -> analyseProgramme.analyse(analysis(contract, START, Set.of("no_job")), change),
                "contracts.refused.stale");
    }

    private static ContractDraft with(ContractDraft draft, String amount, boolean sure) {
        return new ContractDraft(
                draft.key(),
                draft.number(),
                draft.appliedOn(),
                draft.concludedOn(),
                draft.personId(),
                null,
                draft.direction(),
                draft.startsOn(),
                draft.endsOn(),
                new BigDecimal(amount),
                draft.trainingAmount(),
                null,
                draft.concludedBy(),
                null,
                sure);
    }

    private static void refused(Runnable action, String key, Object... arguments) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.getMessage()).isEqualTo(key);
            assertThat(refused.arguments()).isEqualTo(arguments);
        });
    }
}
