package opora.contracts;

import static opora.contracts.db.Tables.STATUS_LIST_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of those who need a change of status, and the amounts contracts are measured by. */
@PageTest
class StatusListPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    ConcludeContract concludeContract;

    @Autowired
    DSLContext db;

    @Test
    void aListIsFormedFilledByHandAndSomebodyIsTakenOff() {
        var small = centre.small();
        var family = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        var mother = family.personIds().getFirst();
        concludeContract.conclude(
                ContractsFixture.contract(mother, Direction.OTHER, LocalDate.of(2024, 6, 10)),
                centre.by(small.specialistAccount()));
        browser.as(small.specialistAccount());
        var path = browser.submit(
                        "/contracts/status-lists",
                        "key",
                        Ids.next().toString(),
                        "formedOn",
                        "31.12.2024",
                        "periodFrom",
                        "01.01.2024",
                        "periodTo",
                        "31.12.2024")
                .location();
        assertThat(browser.open(path).text()).contains("В списке никого нет");
        assertThat(browser.submit(path + "/members", "personId", mother.toString(), "reason", " ")
                        .text("#reason-problem"))
                .contains("Напишите текст");
        browser.submit(path + "/members", "personId", mother.toString(), "reason", "Просит о тренинге");
        assertThat(browser.open(path).text("table.members")).contains("Рожкова Алёна", "Внесён вручную", "СК-2024");
        assertThat(browser.submit(path + "/members", "personId", mother.toString(), "reason", "Ещё раз")
                        .text("#personId-problem"))
                .contains("уже есть в списке");
        assertThat(browser.open(path + ".xlsx").status()).isEqualTo(200);
        assertThat(browser.open(path + ".docx").status()).isEqualTo(200);
        var member = db.fetchSingle(STATUS_LIST_MEMBER, STATUS_LIST_MEMBER.PERSON_ID.eq(mother));
        assertThat(member.getReason()).startsWith("v1:");
        browser.submit(path + "/members/" + member.getId() + "/removal", "reason", "Переехала");
        assertThat(browser.open(path).text("#found")).isEqualTo("0 граждан");
        assertThat(browser.open("/contracts/status-lists").text("#lists")).contains("Список от 31.12.2024");
    }

    @Test
    void theMinimumIsEnteredWithItsSourceOnce() {
        var small = centre.small();
        browser.as(small.director());
        assertThat(enter("").text("#source-problem")).contains("Укажите источник");
        assertThat(enter("Постановление № 1").location()).isEqualTo("/contracts/amounts");
        assertThat(browser.open("/contracts/amounts").text("#subsistence"))
                .contains("На душу населения 16 000,50 ₽ 01.01.2024, Постановление № 1");
        assertThat(enter("Постановление № 2").text("#validFrom-problem")).contains("на эту дату уже внесён");
        assertThat(browser.open("/contracts/amounts").text("#rules")).contains("350 000,00", "№ 1931");
    }

    private Browser.Answer enter(String source) {
        return browser.submit(
                "/contracts/amounts/subsistence",
                "group",
                "PER_HEAD",
                "validFrom",
                "01.01.2024",
                "amount",
                "16 000,50",
                "source",
                source);
    }
}
