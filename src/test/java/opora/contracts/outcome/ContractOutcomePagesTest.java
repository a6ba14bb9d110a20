package opora.contracts.outcome;

import static opora.contracts.db.Tables.AFTER_CHECK;
import static opora.contracts.db.Tables.CAUSE;
import static opora.contracts.db.Tables.NEED;
import static opora.contracts.db.Tables.OUTCOME;
import static opora.contracts.db.Tables.STATUS_ATTRIBUTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.contracts.ContractCause;
import opora.contracts.control.ControlGround;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Ids;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ContractOutcomePagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    DSLContext db;

    @Autowired
    Vault vault;

    @Autowired
    Clock clock;

    Centre.Small small;
    ControlGround ground;
    RegisteredFamily family;
    UUID contract;
    LocalDate from;
    LocalDate ended;
    String path;

    @BeforeEach
    void aContractThatHasRun() {
        ground = ControlGround.of(centre, db, vault);
        small = ground.small();
        family = ground.family(registerFamily);
        ended = ground.change().today().minusMonths(4);
        from = ended.minusMonths(8);
        contract = ground.contract(family, "СК-7", "employment", from, ended);
        path = "/contracts/" + contract + "/outcome";
        browser.as(small.specialistAccount());
    }

    @Test
    void theOutcomeMeetsTheNeedAndDecidesTheCauseWithEvidence() {
        assertThat(outcome("completion", "IN_FULL").text("#refusals")).contains("Контракт ещё действует");
        ground.end(contract, ended);
        var need = ground.need(contract, "employment", from);
        ground.measure(contract, "Пройти собеседование");
        var cause = cause();
        assertThat(browser.open(path).text("#missing")).contains("результат не внесён");

        assertThat(outcome("completion", "IN_FULL").text("#completion-problem"))
                .contains("мероприятий без отметки осталось 1");
        var employed = RussianDate.format(ended.minusDays(10));
        assertThat(outcome("completion", "PARTLY", "employedOn", employed).text("#evidence-problem"))
                .contains("чем подтверждается результат");
        assertThat(outcome(
                                "completion",
                                "PARTLY",
                                "employedOn",
                                employed,
                                "evidence",
                                "Трудовой договор № 5",
                                "cause-" + cause,
                                "removed")
                        .text("#refusals"))
                .contains("что причина устранена");
        assertThat(db.fetchCount(OUTCOME, OUTCOME.CONTRACT_ID.eq(contract))).isZero();
        var done = outcome(
                "completion",
                "PARTLY",
                "employedOn",
                employed,
                "evidence",
                "Трудовой договор № 5",
                "cause-" + cause,
                "removed",
                "cause-evidence-" + cause,
                "Справка о доходах",
                "expedient",
                "false",
                "afterEvery",
                "QUARTER");
        assertThat(done.status()).isEqualTo(303);

        var row = db.fetchSingle(OUTCOME, OUTCOME.CONTRACT_ID.eq(contract));
        assertThat(row.getCompletion()).isEqualTo("partly");
        assertThat(row.getEvidence()).startsWith("v1:");
        assertThat(db.fetchSingle(NEED, NEED.ID.eq(need)).getMetOn()).isEqualTo(ended.minusDays(10));
        assertThat(db.fetchSingle(CAUSE, CAUSE.CONTRACT_ID.eq(contract)).getRemoved())
                .isTrue();
        assertThat(outcome("completion", "NOT", "version", "1").text("#reason-problem"))
                .contains("Укажите причину исправления");
        assertThat(outcome("completion", "NOT", "version", "1", "reason", "Ошибка")
                        .status())
                .isEqualTo(303);
        assertThat(db.fetchSingle(NEED, NEED.ID.eq(need)).getMetOn()).isNull();
        assertThat(outcome("completion", "PARTLY", "version", "1", "reason", "Ошибка")
                        .text("#refusals"))
                .contains("уже внесён или исправлен");
    }

    @Test
    void statusIsComparedOnlyWithBothSidesAndIncomeByItsAssessments() {
        ground.income(contract, "before", from, "9000.00");
        submit("status", "before-prestige", "2", "beforeOn", RussianDate.format(from));
        assertThat(verdict("prestige")).isNull();
        assertThat(browser.open(path).text("#status-prestige")).contains("ищет работу", "Нужны обе оценки");
        assertThat(submit("status", "after-prestige", "4").text("#refusals")).contains("чем подтверждается сравнение");
        assertThat(submit(
                                "status",
                                "before-power",
                                "3",
                                "after-power",
                                "3",
                                "evidence-power",
                                "Беседа",
                                "after-prestige",
                                "4",
                                "evidence-prestige",
                                "Трудовой договор")
                        .status())
                .isEqualTo(303);
        assertThat(verdict("prestige")).isEqualTo("risen");
        assertThat(verdict("power")).isEqualTo("same");
        assertThat(verdict("income")).isNull();

        ground.income(contract, "after", ended, "18500.00");
        ground.end(contract, ended);
        outcome("completion", "IN_FULL");
        assertThat(verdict("income")).isEqualTo("risen");
        assertThat(browser.open(path).text("#status-income")).contains("9 000,00 ₽", "18 500,00 ₽", "повысился");
    }

    @Test
    void theYearAfterTheEndIsWatchedAndReported() {
        ground.end(contract, ended);
        var first = RussianDate.format(ended.plusMonths(3));
        assertThat(browser.open(path).text("#after")).contains(first, "просрочено", "предстоит");
        var today = RussianDate.format(today());
        var odd = RussianDate.format(ended.plusDays(40));
        assertThat(submit("after", "point", odd, "checkedOn", today, "living", "IMPROVED")
                        .text("#point-problem"))
                .contains("Выберите день из списка");
        assertThat(submit("after", "point", first, "checkedOn", today, "living", "WORSENED")
                        .text("#afterNote-problem"))
                .contains("что ухудшилось");
        assertThat(submit("after", "point", first, "checkedOn", today, "living", "IMPROVED")
                        .status())
                .isEqualTo(303);
        assertThat(submit("after", "point", first, "checkedOn", today, "living", "UNCHANGED")
                        .text("#refusals"))
                .contains("уже внесено");
    }

    @Test
    void theReportOnEffectivenessFollowsTheOutcome() {
        ground.end(contract, ended);
        var today = RussianDate.format(today());
        assertThat(submit("effect", "reportedOn", today, "conclusion", "Доход вырос", "reportExpedient", "false")
                        .text("#refusals"))
                .contains("Сначала внесите результат");
        outcome("completion", "IN_FULL");
        assertThat(submit("effect", "reportedOn", today, "conclusion", "Доход вырос")
                        .text("#refusals"))
                .contains("целесообразен ли новый контракт");
        submit("effect", "reportedOn", today, "conclusion", "Доход вырос", "reportExpedient", "false");
        var row = db.fetchSingle(OUTCOME, OUTCOME.CONTRACT_ID.eq(contract));
        assertThat(row.getReportedOn()).isEqualTo(today());
        assertThat(row.getConclusion()).startsWith("v1:");
        assertThat(db.fetchCount(AFTER_CHECK, AFTER_CHECK.CONTRACT_ID.eq(contract)))
                .isZero();
        assertThat(browser.as(small.colleagueAccount()).open(path).status()).isEqualTo(404);
    }

    private String cause() {
        var code = ContractCause.all().getFirst().code();
        var row = db.newRecord(CAUSE);
        row.setInstitutionId(small.institution());
        row.setId(Ids.next());
        row.setContractId(contract);
        row.setPersonId(family.personIds().getFirst());
        row.setFamilyId(family.familyId());
        row.setCode(code);
        row.setFoundOn(from);
        row.setRecordedAt(centre.by(small.director()).at().toOffsetDateTime());
        row.setRecordedBy(small.director());
        row.insert();
        return code;
    }

    private String verdict(String attribute) {
        return db.select(STATUS_ATTRIBUTE.VERDICT)
                .from(STATUS_ATTRIBUTE)
                .where(STATUS_ATTRIBUTE.CONTRACT_ID.eq(contract), STATUS_ATTRIBUTE.ATTRIBUTE.eq(attribute))
                .fetchOne(STATUS_ATTRIBUTE.VERDICT);
    }

    private Browser.Answer outcome(String... fields) {
        var all = new ArrayList<>(List.of("assessedOn", RussianDate.format(today())));
        all.addAll(List.of(fields));
        return submit("outcome", all.toArray(String[]::new));
    }

    private Browser.Answer submit(String form, String... fields) {
        return browser.submit("/contracts/" + contract + "/" + form, fields);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
