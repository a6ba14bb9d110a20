package opora.contracts.proposals;

import static opora.contracts.db.Tables.CERTIFICATE;
import static opora.contracts.db.Tables.NEED;
import static opora.contracts.db.Tables.PROPOSAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
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
class ProposalsAndCertificatesTest {

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

    @BeforeEach
    void aContract() {
        ground = ControlGround.of(centre, db, vault);
        small = ground.small();
        family = ground.family(registerFamily);
        from = ground.change().today().minusMonths(2);
        contract = ground.contract(family, "СК-9", "other", from, from.plusMonths(6));
        browser.as(small.specialistAccount());
    }

    @Test
    void aProposalIsSentAnsweredAndFollowedByTheNewVersion() {
        assertThat(propose("text", "Добавить курсы").text("#reason-problem")).contains("Напишите почему");
        propose("text", "Добавить курсы", "reason", "Нет профессии");
        var row = db.fetchSingle(PROPOSAL, PROPOSAL.CONTRACT_ID.eq(contract));
        assertThat(row.getText()).startsWith("v1:");
        assertThat(row.getProgrammeNumber()).isEqualTo(1);
        assertThat(step("acceptance").text("#refusals")).contains("Сначала отметьте, что предложение отправлено");
        step("sending", "number", "15-исх");
        assertThat(step("refusal").text("#refusals")).contains("Напишите ответ или причину");
        step("acceptance", "answer", "Согласны");
        var page = browser.open(path("proposals"));
        assertThat(page.text(".proposal"))
                .contains("принято", "№ 15-исх", "Добавить курсы", "Согласны", "программа ещё прежняя");
        assertThat(step("withdrawal", "answer", "Поздно").text("#refusals")).contains("уже ответили");

        ground.programme(contract, family.familyId(), 2, today());
        page = browser.open(path("proposals"));
        assertThat(page.text(".carried-out")).isEqualTo("внесено в версию 2");
        assertThat(page.page().select(".waits")).isEmpty();
        assertThat(browser.as(small.colleagueAccount()).open(path("proposals")).status())
                .isEqualTo(404);
    }

    @Test
    void aCertificateIsIssuedOnceAndUsedWithinItsTerm() {
        var need = ground.need(contract, "financial_literacy", from);
        assertThat(issue("number", "Ф-1", "validTo", RussianDate.format(from)).text("#validTo-problem"))
                .contains("Сертификат действует не раньше");
        issue("number", "Ф-1", "validTo", RussianDate.format(today().plusDays(5)));
        assertThat(issue("number", "Ф-1", "validTo", RussianDate.format(today().plusDays(5)))
                        .text("#number-problem"))
                .contains("с этим номером уже внесён");
        var row = db.fetchSingle(CERTIFICATE, CERTIFICATE.CONTRACT_ID.eq(contract));
        assertThat(browser.open("/contracts/certificates?state=ISSUED").text(".certificates"))
                .contains("№ Ф-1", "Рожкова", "скоро истекает");
        assertThat(browser.open("/contracts/certificates?state=EXPIRED").text("main"))
                .contains("Сертификатов нет");

        var use = "/contracts/certificates/" + row.getId() + "/use";
        assertThat(browser.submit(use, "usedOn", RussianDate.format(from.minusDays(5)))
                        .text("#refusals"))
                .contains("Сертификат действует с");
        assertThat(browser.submit(use, "usedOn", RussianDate.format(today()), "passed", "true")
                        .status())
                .isEqualTo(303);
        assertThat(db.fetchSingle(NEED, NEED.ID.eq(need)).getMetOn()).isEqualTo(today());
        assertThat(browser.submit(
                                "/contracts/certificates/" + row.getId() + "/annulment",
                                "usedOn",
                                RussianDate.format(today()),
                                "because",
                                "Ошибка")
                        .text("#refusals"))
                .contains("№ Ф-1 уже использован");
        assertThat(browser.open("/contracts/certificates?state=USED").text(".certificates"))
                .contains("использован");
    }

    private Browser.Answer propose(String... fields) {
        var all = new ArrayList<>(List.of("key", Ids.next().toString(), "on", RussianDate.format(today())));
        all.addAll(List.of(fields));
        return browser.submit(path("proposals"), all.toArray(String[]::new));
    }

    private Browser.Answer step(String step, String... fields) {
        var id = db.fetchSingle(PROPOSAL, PROPOSAL.CONTRACT_ID.eq(contract)).getId();
        var all = new ArrayList<>(List.of("stepOn", RussianDate.format(today())));
        all.addAll(List.of(fields));
        return browser.submit("/contracts/proposals/" + id + "/" + step, all.toArray(String[]::new));
    }

    private Browser.Answer issue(String... fields) {
        var all = new ArrayList<>(List.of(
                "key",
                Ids.next().toString(),
                "kind",
                "FINANCIAL_LITERACY",
                "issuedOn",
                RussianDate.format(today().minusDays(1))));
        all.addAll(List.of(fields));
        return browser.submit(path("certificates"), all.toArray(String[]::new));
    }

    private String path(String part) {
        return "/contracts/" + contract + "/" + part;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
