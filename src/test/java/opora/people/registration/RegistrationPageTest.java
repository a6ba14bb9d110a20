package opora.people.registration;

import static opora.people.PeopleFixture.family;
import static opora.people.PeopleFixture.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.MemberDraft;
import opora.people.PersonDraft;
import opora.people.RegisterFamily;
import opora.people.Sex;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.text.Snils;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class RegistrationPageTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    DSLContext db;

    Centre.Small small;

    @BeforeEach
    void aSpecialist() {
        small = centre.small();
        browser.as(small.specialistAccount());
    }

    @Test
    void aFamilyIsRegisteredInOneFormAndItsPageOpens() {
        var answer = browser.submit("/families", form());

        assertThat(answer.status()).isEqualTo(303);
        var page = browser.open(answer.location()).page();
        assertThat(page.select("h1").text()).isEqualTo("Рожкова");
        assertThat(page.select(".page-pretitle").text()).isEqualTo("Семья № 2023-00001");
        assertThat(page.select("#members tbody tr").eachText())
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).contains("Рожкова Алёна Сергеевна", "Мать", "12.03.1990"))
                .anySatisfy(row -> assertThat(row).contains("Рожков Илья", "Сын", "04.05.2016"));
        assertThat(page.select(".family-facts").text()).contains("село Берёзовка", "Участок № 1");
        assertThat(db.fetchValue(
                        "select sex from people.person where given_name = 'Илья' and institution_id = ?",
                        small.institution()))
                .isEqualTo("male");
    }

    @Test
    void theSameFormSentTwiceIsOneFamily() {
        var fields = form();

        var once = browser.submit("/families", fields).location();
        var twice = browser.submit("/families", fields).location();

        assertThat(twice).isEqualTo(once);
        assertThat(count("people.family")).isEqualTo(1);
        assertThat(count("people.person")).isEqualTo(2);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        var answer = browser.submit(
                "/families", form("members[0].birthDate", "12.03.2107", "members[1].snils", "112-233-445 96"));

        assertThat(answer.status()).isEqualTo(422);
        var page = answer.page();
        assertThat(page.getElementById("members[0].birthDate").val()).isEqualTo("12.03.2107");
        assertThat(page.getElementById("members[0].birthDate-problem").text())
                .isEqualTo("Год 2107 выглядит неверно, проверьте дату");
        assertThat(page.getElementById("members[1].givenName").val()).isEqualTo("Илья");
        assertThat(page.select("input[name=key]").val()).isNotEmpty();

        var rules = browser.submit("/families", form("members[1].snils", "112-233-445 96"));

        assertThat(rules.page().getElementById("members[1].snils-problem").text())
                .isEqualTo("СНИЛС не проходит контроль: проверьте цифры");
        assertThat(browser.submit("/families", form("settlementId", "")).text("#settlementId-problem"))
                .isEqualTo("Заполните это поле");
        assertThat(count("people.family")).isZero();
    }

    @Test
    void aSnilsOfAnotherFamilyIsToldInTheRightRowByNumberOnly() {
        var snils = Snils.withControl(123_456_789).formatted();
        registerFamily.register(
                family(small.remote(), member("Лаптева", "Зоя", null, "mother", snils)), centre.by(small.director()));

        var answer = browser.submit(
                "/families",
                form(
                        "members[1].givenName",
                        "",
                        "members[1].familyName",
                        "",
                        "members[1].birthDate",
                        "",
                        "members[2].familyName",
                        "Рожков",
                        "members[2].givenName",
                        "Пётр",
                        "members[2].patronymic",
                        "Ильич",
                        "members[2].role",
                        "son",
                        "members[2].snils",
                        snils));

        assertThat(answer.page().getElementById("members[2].snils-problem").text())
                .startsWith("Человек с таким СНИЛС уже есть: семья № 2021-00001");
        assertThat(answer.text()).doesNotContain("Лаптева");
    }

    @Test
    void oneMorePersonIsAddedWithoutLosingAnything() {
        var answer = browser.submit("/families", form("more", "1"));

        assertThat(answer.status()).isEqualTo(200);
        var page = answer.page();
        assertThat(page.select("fieldset.member")).hasSize(3);
        assertThat(page.getElementById("members[1].givenName").val()).isEqualTo("Илья");
        assertThat(page.getElementById("street").val()).isEqualTo("Лесная");
        assertThat(page.select("#settlementId option[selected]").val())
                .isEqualTo(small.near().toString());
        assertThat(count("people.family")).isZero();
    }

    @Test
    void possibleDuplicatesAreShownWithReasonsAndBlockNothing() {
        registerFamily.register(
                family(small.near(), member("Рошкова", "Алёна", LocalDate.of(1990, 3, 12), "mother", null)),
                centre.by(small.director()));
        registerFamily.register(
                family(small.near(), member("Рожкова", "Инна", LocalDate.of(1990, 3, 12), "mother", null)),
                centre.by(small.director()));

        var answer = browser.submit("/families/duplicates", form("row", "0"));

        assertThat(answer.text()).doesNotContain("<html");
        assertThat(answer.page().select("li").eachText())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("Рожкова Инна", "12.03.1990", "та же фамилия и дата рождения"),
                        second -> assertThat(second).contains("Рошкова Алёна", "похожее имя", "семья № 2021-00001"));
        assertThat(browser.submit("/families", form()).status()).isEqualTo(303);
    }

    @Test
    void theSameDocumentTellsOfADuplicateUnderAnotherName() {
        registerFamily.register(
                family(
                        small.near(),
                        new MemberDraft(
                                new PersonDraft("Лаптева", "Зоя", null, Sex.FEMALE, null, null, null, "40 15 123456"),
                                "mother",
                                null)),
                centre.by(small.director()));

        var answer = browser.submit("/families/duplicates", form("row", "0", "members[0].document", "4015123456"));

        assertThat(answer.page().select("li").eachText())
                .singleElement()
                .asString()
                .contains("Лаптева Зоя", "тот же документ");
        var wrong = browser.submit("/families", form("members[0].document", "40 15"));
        assertThat(wrong.page().getElementById("members[0].document-problem").text())
                .contains("серию и номер");
    }

    @Test
    void aPossibleDuplicateOutOfReachIsToldWithoutName() {
        registerFamily.register(
                family(small.remote(), member("Рожкова", "Алёна", LocalDate.of(1990, 3, 12), "mother", null)),
                centre.by(small.director()));

        var told = browser.submit("/families/duplicates", form("row", "0")).page();

        assertThat(told.select("li").text())
                .contains("Человек вне вашего доступа", "семья № 2021-00001", "Участок № 2", "те же фамилия и имя")
                .doesNotContain("Рожкова");
        assertThat(told.select("a")).isEmpty();
    }

    @Test
    void onlyOwnSectionsAreOfferedAndTakenAndNotEverybodyRegisters() {
        var page = browser.open("/families/new").page();

        assertThat(page.select("#sectionId option").eachText()).containsExactly("по населённому пункту", "Участок № 1");
        assertThat(page.select("#settlementId optgroup").first().attr("label")).isEqualTo("Мои участки");
        assertThat(browser.submit(
                                "/families", form("settlementId", small.remote().toString()))
                        .page()
                        .getElementById("sectionId-problem")
                        .text())
                .startsWith("Этот участок вне вашего доступа");
        browser.as(centre.account(small.institution(), null, Role.LAWYER, Reach.INSTITUTION, null));
        assertThat(browser.open("/families/new").status()).isEqualTo(403);
    }

    /** A complete form; the pairs given replace its fields or are added to them. */
    private String[] form(String... changed) {
        var fields = new ArrayList<>(List.of(
                "key", Ids.next().toString(),
                "registeredOn", "10.01.2023",
                "settlementId", small.near().toString(),
                "street", "Лесная",
                "postalCode", "215 800",
                "members[0].familyName", "Рожкова",
                "members[0].givenName", "Алёна",
                "members[0].patronymic", "Сергеевна",
                "members[0].birthDate", "12.03.1990",
                "members[0].role", "mother",
                "members[1].familyName", "Рожков",
                "members[1].givenName", "Илья",
                "members[1].birthDate", "4.5.2016",
                "members[1].role", "son",
                "members[1].snils", ""));
        for (int i = 0; i < changed.length; i += 2) {
            int at = fields.indexOf(changed[i]);
            if (at < 0) {
                fields.add(changed[i]);
                fields.add(changed[i + 1]);
            } else {
                fields.set(at + 1, changed[i + 1]);
            }
        }
        return fields.toArray(String[]::new);
    }

    private int count(String table) {
        return db.fetchCount(db.selectOne().from(table).where("institution_id = ?", small.institution()));
    }
}
