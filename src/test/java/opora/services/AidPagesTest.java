package opora.services;

import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.MATERIAL_AID;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.partners.AgreementDraft;
import opora.partners.Agreements;
import opora.partners.PartnerDraft;
import opora.partners.Partners;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class AidPagesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RecordAid recordAid;

    @Autowired
    Partners partners;

    @Autowired
    Agreements agreements;

    @Autowired
    DSLContext db;

    FamilyOfTheVillage village;

    @BeforeEach
    void aVillage() {
        village = new FamilyOfTheVillage(db, centre, catalogue);
        browser.as(village.small.director());
    }

    @Test
    void theJournalTellsFamiliesAndRublesAndIsNarrowed() {
        var fund = partners.add(new PartnerDraft("Фонд «Тепло»", "charity_fund", true, ""), by());
        given(village.family, DAY, "home_repair", "1671000.50", AidSource.BUDGET);
        given(village.family, DAY, "food", "471.50", AidSource.UNNAMED);
        var repaired =
                given(village.otherFamily, DAY.plusDays(1), "home_repair", "0.01", AidSource.partner(fund, null));

        assertThat(total("/aid")).isEqualTo("1 671 472,01 ₽ · 2 семьи · 3 записи");
        assertThat(total("/aid?purpose=home_repair")).isEqualTo("1 671 000,51 ₽ · 2 семьи · 2 записи");
        assertThat(total("/aid?from=11.05.2023")).isEqualTo("0,01 ₽ · 1 семья · 1 запись");
        assertThat(total("/aid?source=organisation")).startsWith("0,01 ₽");
        assertThat(total("/aid?source=citizen")).startsWith("471,50 ₽");
        assertThat(total("/aid?source=budget")).startsWith("1 671 000,50 ₽");
        assertThat(total("/aid?source=" + fund)).startsWith("0,01 ₽");
        assertThat(browser.open("/aid?kind=GOODS").text("main")).contains("Материальной помощи не найдено");
        assertThat(browser.open("/aid?from=позавчера").status()).isEqualTo(422);

        browser.submit("/aid/" + repaired + "/void", "reason", "Не та семья");
        assertThat(total("/aid")).isEqualTo("1 671 472,00 ₽ · 1 семья · 2 записи");
        assertThat(total("/aid?voided=true")).startsWith("0,01 ₽");
        assertThat(browser.open("/aid").page().select("tr.voided")).hasSize(1);
    }

    @Test
    void aLongJournalIsReadOnWithoutLosingOrRepeatingARow() {
        var drafts = new ArrayList<AidDraft>();
        for (int i = 0; i < 120; i++) {
            drafts.add(draft(village.family, DAY.plusDays(i % 5), "food", "100", AidSource.BUDGET));
        }
        recordAid.recordAll(drafts, by());

        var seen = new ArrayList<String>();
        var next = "/aid?purpose=food";
        while (next != null) {
            var page = browser.open(next).page();
            seen.addAll(page.select("tbody td:nth-child(3) a").eachAttr("href"));
            var link = page.selectFirst("a[rel=next]");
            next = link == null ? null : link.attr("href");
        }

        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void oneFormRecordsTheAidAndTheUrgentServiceItWasGivenAs() {
        var key = Ids.next().toString();
        var sent = form(
                "key",
                key,
                "alsoService",
                "true",
                "serviceId",
                village.byCode.get("8.01").toString());

        assertThat(browser.submit("/aid/new", sent).location()).isEqualTo("/aid/" + key);
        browser.submit("/aid/new", sent);

        var record = browser.open("/aid/" + key);
        assertThat(record.text("h1")).isEqualTo("Ремонт жилья, 2 500,50 ₽");
        assertThat(record.text("dl")).contains("Семья Орловы", "бюджет", "Расписка № 4", "Запись об услуге");
        assertThat(db.fetchCount(MATERIAL_AID)).isOne();
        assertThat(db.fetchCount(DELIVERY)).isOne();
        assertThat(browser.open("/families/" + village.family + "/aid").text("main"))
                .contains("2 500,50 ₽", "Ремонт жилья");
        assertThat(browser.open("/families/" + village.family + "/chronology").text("main"))
                .contains("Материальная помощь: Ремонт жилья, 2 500,50 ₽");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount | 0 | Сумма — больше нуля",
                "amount | -100 | Сумма — больше нуля",
                "amount | 10,005 | больше двух знаков после запятой",
                "amount | тысяча | Введите число",
                "on | 02.02.2107 | Год 2107 выглядит неверно",
                "on | 31.02.2023 | В календаре нет такого дня",
                "on | 01.01.2099 | будущая дата",
                "purpose | holiday | Выберите назначение из списка",
                "employeeId | '' | Заполните это поле",
                "familyId | '' | Найдите и выберите семью",
            })
    void whatIsWrongComesBackAsTypedWithASentence(String field, String typed, String sentence) {
        var answer = browser.submit("/aid/new", form(field, typed, "description", "Печь и дымоход"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#refusals")).contains(sentence);
        assertThat(answer.page().selectFirst("#description").text()).isEqualTo("Печь и дымоход");
        var input = answer.page().selectFirst("input#" + field);
        if (input != null) {
            assertThat(input.val()).isEqualTo(typed);
        }
        assertThat(db.fetchCount(MATERIAL_AID)).isZero();
    }

    @Test
    void anAgreementTellsWhoseHelpItIsAndMustBeInForce() {
        var fund = partners.add(new PartnerDraft("Фонд «Тепло»", "charity_fund", true, ""), by());
        var agreement = agreements.agree(
                new AgreementDraft(fund, "7", DAY, null, DAY.plusDays(9), "Помощь семьям", List.of()), by());

        var late = browser.submit("/aid/new", form("agreement", agreement.toString(), "on", "20.05.2023"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text("#agreement-problem")).contains("Соглашение № 7 не действовало 20.05.2023");

        var inTime = browser.submit("/aid/new", form("agreement", agreement.toString(), "on", "19.05.2023"));
        assertThat(browser.open(inTime.location()).text("dl")).contains("Фонд «Тепло»", "соглашение № 7");
    }

    @Test
    void theFamilyIsFoundByTheNameOfAMember() {
        var found = browser.submit("/aid/new", "find", "true", "recipient", "Орлов Илья", "amount", "300");

        assertThat(found.text(".recipient-name")).contains("Орловы");
        assertThat(found.page().selectFirst("input[name=personId][checked]").val())
                .isEqualTo(village.son.toString());
        assertThat(found.page().selectFirst("#amount").val()).isEqualTo("300");

        var other = browser.submit("/aid/new", "pick", "none:", "familyId", village.family.toString());
        assertThat(other.page().select("input[name=familyId]")).isEmpty();

        var alone = village.households.person(village.small.institution(), "Лесной", "Яков", DAY);
        assertThat(browser.submit("/aid/new", "pick", "person:" + alone).text("main"))
                .contains("Этот человек не входит ни в одну семью");
    }

    @Test
    void aVoidedRecordIsEnteredAnewWithoutTypingItAgain() {
        var aid = given(village.family, DAY, "food", "471.50", AidSource.BUDGET);
        assertThat(browser.submit("/aid/" + aid + "/void", "reason", " ").status())
                .isEqualTo(422);
        browser.submit("/aid/" + aid + "/void", "reason", "Сумма иная");

        var record = browser.open("/aid/" + aid);
        assertThat(record.text(".voiding")).contains("Сумма иная");
        var again = browser.open(
                        record.page().selectFirst("a[href^=/aid/new?like]").attr("href"))
                .page();
        assertThat(again.selectFirst("#amount").val()).isEqualTo("471,50");
        assertThat(again.selectFirst("#purpose option[selected]").val()).isEqualTo("food");
        assertThat(again.selectFirst("input[name=familyId]").val()).isEqualTo(village.family.toString());
        assertThat(browser.open("/aid/" + aid + "/receipt").status()).isEqualTo(404);
    }

    @Test
    void theSheetOfADayIsReadyForSignatures() {
        given(village.family, DAY, "food", "471.50", AidSource.BUDGET);
        var repaired = given(village.otherFamily, DAY, "home_repair", "528.50", AidSource.UNNAMED);
        given(village.family, DAY.plusDays(1), "food", "1", AidSource.BUDGET);

        var sheet = browser.open("/aid/sheet?on=10.05.2023");
        assertThat(sheet.page().select(".aid-sheet tbody tr")).hasSize(3);
        assertThat(sheet.text(".sheet")).contains("за 10.05.2023", "Зимины", "Итого записей: 2", "1 000,00 ₽");
        assertThat(browser.open("/aid/" + repaired + "/receipt").text(".sheet"))
                .contains("РАСПИСКА", "Зимины", "528,50 ₽");
        assertThat(browser.open("/aid/sheet?on=01.02.2023").text("main")).contains("не записано");
    }

    @Test
    void aSpecialistSeesAndHelpsTheOwnFamiliesOnly() {
        var own = given(village.family, DAY, "food", "1", AidSource.BUDGET);
        var other = given(village.otherFamily, DAY, "food", "2", AidSource.BUDGET);
        browser.as(village.small.specialistAccount());

        assertThat(total("/aid")).startsWith("1,00 ₽");
        assertThat(browser.open("/aid/" + own).status()).isEqualTo(200);
        for (var path : List.of("/aid/" + other, "/aid/" + other + "/void", "/aid/" + other + "/receipt")) {
            assertThat(browser.open(path).status()).as(path).isEqualTo(404);
        }
        assertThat(browser.open("/families/" + village.otherFamily + "/aid").status())
                .isEqualTo(404);
        assertThat(browser.submit("/aid/new", form("familyId", village.otherFamily.toString()))
                        .status())
                .isEqualTo(404);
        assertThat(browser.open("/aid/sheet?on=10.05.2023").text(".sheet")).doesNotContain("Зимины");

        browser.as(centre.account(village.small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null));
        assertThat(total("/aid")).startsWith("3,00 ₽");
        assertThat(browser.open("/aid").page().select("a[href=/aid/new]")).isEmpty();
        assertThat(browser.open("/aid/new").status()).isEqualTo(403);
    }

    private String total(String path) {
        return browser.open(path).text(".aid-total").replace('\u00a0', ' ');
    }

    private opora.platform.Change by() {
        return centre.by(village.small.director());
    }

    private UUID given(UUID family, LocalDate on, String purpose, String amount, AidSource source) {
        return recordAid.record(draft(family, on, purpose, amount, source), by());
    }

    private AidDraft draft(UUID family, LocalDate on, String purpose, String amount, AidSource source) {
        return new AidDraft(
                family,
                null,
                on,
                AidKind.MONEY,
                purpose,
                new BigDecimal(amount),
                source,
                "",
                village.small.specialist(),
                "");
    }

    /** A sound form with some of its fields otherwise. */
    private String[] form(String... other) {
        var fields = new ArrayList<>(List.of(
                "key", Ids.next().toString(),
                "familyId", village.family.toString(),
                "personId", "",
                "on", "10.05.2023",
                "kind", "MONEY",
                "purpose", "home_repair",
                "amount", "2 500,50",
                "partnerId", "",
                "agreement", "",
                "document", "Расписка № 4",
                "employeeId", village.small.specialist().toString(),
                "description", "",
                "channel", "VISIT"));
        for (int i = 0; i < other.length; i += 2) {
            int at = fields.indexOf(other[i]);
            if (at >= 0) {
                fields.set(at + 1, other[i + 1]);
            } else {
                fields.addAll(Arrays.asList(other[i], other[i + 1]));
            }
        }
        return fields.toArray(String[]::new);
    }
}
