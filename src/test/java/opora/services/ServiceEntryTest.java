package opora.services;

import static opora.services.db.Tables.DELIVERY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Browser.Answer;
import opora.Centre;
import opora.PageTest;
import opora.partners.PartnerDraft;
import opora.partners.Partners;
import opora.platform.text.RussianDate;
import opora.services.db.tables.records.DeliveryRecord;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ServiceEntryTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RecordServices services;

    @Autowired
    Partners partners;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    FamilyOfTheVillage village;

    @BeforeEach
    void theSpecialistSignsIn() {
        village = new FamilyOfTheVillage(db, centre, catalogue);
        browser.as(village.small.specialistAccount());
    }

    @Test
    void theFormOpensReadyToType() {
        var page = browser.open("/services/new").page();

        assertThat(page.selectFirst("#recipient").hasAttr("autofocus")).isTrue();
        assertThat(page.selectFirst("#on").val()).isEqualTo(RussianDate.format(LocalDate.now(clock)));
        assertThat(page.selectFirst("#quantity").val()).isEqualTo("1");
        assertThat(page.selectFirst("#employeeId option[selected]").text()).startsWith("Соколова");
        assertThat(page.select("#service-list option")).hasSizeGreaterThan(100);
        assertThat(page.selectFirst("header a[data-shortcut=n]").attr("href")).isEqualTo("/services/new");
        assertThat(page.select("form[action=/services/new] button[type=submit]")
                        .first()
                        .attr("name"))
                .as("Enter finds the recipient first")
                .isEqualTo("find");
    }

    @Test
    void enterFindsTheRecipientAmongTheFamiliesInReachAndEnterAgainRecords() {
        var found = browser.submit("/services/new", with("find", "true", "recipient", "орлова ан"));
        var page = found.page();

        assertThat(found.status()).isEqualTo(200);
        assertThat(page.select("input[name=persons][checked]").val()).isEqualTo(village.mother.toString());
        assertThat(page.select("input[name=persons]")).hasSize(2);
        assertThat(page.selectFirst("#service").hasAttr("autofocus")).isTrue();
        assertThat(page.select("form[action=/services/new] button[type=submit]")
                        .first()
                        .attr("name"))
                .as("now Enter records")
                .isEmpty();

        var saved = browser.submit(
                "/services/new",
                with("familyId", village.family, "persons", village.mother, "service", "3.51", "channel", "VISIT"));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).contains("service=3.51", "channel=VISIT");
        var row = only();
        assertThat(row.getPersonId()).isEqualTo(village.mother);
        assertThat(row.getChannel()).isEqualTo("visit");
        assertThat(row.getMinutes()).isEqualTo(45);

        var next = browser.open(saved.location()).page();
        assertThat(next.selectFirst("#service").val()).startsWith("3.51 ");
        assertThat(next.selectFirst("#recipient").val()).isEmpty();
        assertThat(next.selectFirst(".recorded a").attr("href")).isEqualTo("/services/" + row.getId());
        assertThat(next.select("#service-list option").first().attr("value")).startsWith("3.51 ");
    }

    @Test
    void namesakesAreShownToChooseFromAndThoseOfOtherSectionsAreNot() {
        village.households.member(
                village.small.institution(),
                village.family,
                "Орлова",
                "Алла",
                "daughter",
                FamilyOfTheVillage.REGISTERED,
                null);
        var page = browser.submit("/services/new", with("find", "true", "recipient", "орлова"))
                .page();

        assertThat(page.select(".found strong").eachText())
                .startsWith("Орлова Алла", "Орлова Анна")
                .doesNotContain("Орлова Зинаида");
        assertThat(page.select("button.found").first().hasAttr("autofocus"))
                .as("Enter takes the first")
                .isTrue();

        var picked = browser.submit("/services/new", with("pick", "person:" + village.mother, "minutes", "25"))
                .page();
        assertThat(picked.select("input[name=persons][checked]").val()).isEqualTo(village.mother.toString());
        assertThat(picked.selectFirst("#minutes").val()).isEqualTo("25");
        assertThat(browser.submit("/services/new", with("pick", "person:" + village.stranger))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsTypedIsSearchedForAtOnce() {
        var part = browser.submit("/services/new/recipients", "recipient", "орлов и");

        assertThat(part.text(".found-list li strong")).isEqualTo("Орлов Илья");
        assertThat(part.text()).doesNotContain("<html");
        assertThat(browser.open("/services/new/hint?service=3.51").text("strong"))
                .startsWith("3.51");
    }

    @Test
    void aSlipOfTheFingerAndTheNumberOfTheFamilyFindTooAndAWrongGuessIsNotTaken() {
        var slip = browser.submit("/services/new", with("find", "true", "recipient", "олрова анна"))
                .page();
        assertThat(slip.select("input[name=persons][checked]").val())
                .as("the only one found is taken")
                .isEqualTo(village.mother.toString());

        var number = db.fetchSingle("select number from people.family where id = ?", village.family)
                .get(0, String.class);
        var both = browser.submit("/services/new", with("find", "true", "recipient", number))
                .page();
        assertThat(both.select("button.found")).hasSize(2);
    }

    @Test
    void whoseNameBeginsAsTypedStandsFirst() {
        village.households.member(
                village.small.institution(),
                village.family,
                "Орлов",
                "Вадим Илларионович",
                "father",
                FamilyOfTheVillage.REGISTERED,
                null);
        var page = browser.submit("/services/new", with("find", "true", "recipient", "орлов ил"))
                .page();

        assertThat(page.select(".found strong").eachText()).containsExactly("Орлов Илья", "Орлов Вадим Илларионович");
    }

    @Test
    void theWholeFamilyIsOneBox() {
        browser.submit(
                "/services/new",
                with("familyId", village.family, "wholeFamily", "true", "service", "1.52", "on", day()));

        var row = only();
        assertThat(row.getFamilyId()).isEqualTo(village.family);
        assertThat(row.getPersonId()).isNull();
    }

    @Test
    void aServiceIsUnderstoodByItsWordsAndInTheWrongLayout() {
        record("жилищно-бытовых");
        record("vtlbfwbz");
        assertThat(db.selectFrom(DELIVERY)
                        .where(DELIVERY.INSTITUTION_ID.eq(village.small.institution()))
                        .orderBy(DELIVERY.ID)
                        .fetch(DELIVERY.SERVICE_ID))
                .containsExactly(village.byCode.get("1.52"), village.byCode.get("3.62"));

        var several = record("консультация");
        assertThat(several.status()).isEqualTo(422);
        assertThat(several.text("#service-problem")).contains("Подходит несколько услуг");
        assertThat(several.page().selectFirst("#service").val()).isEqualTo("консультация");
    }

    @Test
    void wrongInputComesBackAsTypedWithASentence() {
        var answer = browser.submit(
                "/services/new",
                with(
                        "familyId",
                        village.family,
                        "persons",
                        village.son,
                        "service",
                        "3.52",
                        "on",
                        "31.02.2023",
                        "quantity",
                        "два"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst("#on").val()).isEqualTo("31.02.2023");
        assertThat(answer.text("#on-problem")).contains("нет такого дня");
        assertThat(answer.text("#quantity-problem")).contains("целое число");
        assertThat(answer.page().select("input[name=persons][checked]").val()).isEqualTo(village.son.toString());
    }

    @Test
    void aServiceOfTomorrowAndOfNobodyIsRefused() {
        var tomorrow = RussianDate.format(LocalDate.now(clock).plusDays(1));
        var future = browser.submit(
                "/services/new",
                with("familyId", village.family, "persons", village.son, "service", "3.52", "on", tomorrow));
        assertThat(future.text("#on-problem")).contains("будущая дата");

        var nobody = browser.submit("/services/new", with("recipient", "орлов", "service", "3.52"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text("#recipient-problem")).contains("кому оказана");
        assertThat(nobody.page().selectFirst("#recipient").val()).isEqualTo("орлов");

        var zero = browser.submit(
                "/services/new",
                with("familyId", village.family, "persons", village.son, "service", "3.52", "quantity", "0"));
        assertThat(zero.text("#quantity-problem")).contains("от 1 до");
        assertThat(all()).isEmpty();
    }

    @Test
    void aDoubleClickRecordsOnce() {
        var fields = with("familyId", village.family, "persons", village.son, "service", "3.52");

        var first = browser.submit("/services/new", fields);
        var second = browser.submit("/services/new", fields);

        assertThat(second.location()).isEqualTo(first.location());
        only();
    }

    @Test
    void anAnonymousCallIsRecordedWithoutAnybody() {
        var page = browser.submit("/services/new", with("pick", "anonymous:")).page();
        assertThat(page.selectFirst("input[name=anonymous]").val()).isEqualTo("true");

        browser.submit("/services/new", with("anonymous", "true", "service", "3.04"));

        assertThat(only().getPersonId()).isNull();
    }

    @Test
    void theFamilyPageLeadsStraightToTheFilledForm() {
        var page = browser.open("/services/new?family=" + village.family).page();

        assertThat(page.select("input[name=wholeFamily][checked]")).hasSize(1);
        assertThat(page.selectFirst("#service").hasAttr("autofocus")).isTrue();
        assertThat(browser.open("/services/new?family=" + village.otherFamily).status())
                .isEqualTo(404);
    }

    @Test
    void aPartnerWhoHelpedIsRecorded() {
        var partner = partners.add(
                new PartnerDraft("Фонд «Тёплый дом»", "charity_fund", true, ""), centre.by(village.small.director()));

        assertThat(browser.open("/services/new")
                        .page()
                        .select("#partnerId option")
                        .eachText())
                .contains("Фонд «Тёплый дом»");
        browser.submit(
                "/services/new",
                with("familyId", village.family, "persons", village.son, "service", "3.52", "partnerId", partner));

        assertThat(only().getPartnerId()).isEqualTo(partner);
    }

    @Test
    void aMethodistMayLookButNotRecord() {
        var methodist = centre.account(
                village.small.institution(),
                null,
                opora.platform.access.Role.METHODIST,
                opora.platform.access.Reach.INSTITUTION,
                null);
        browser.as(methodist);

        assertThat(browser.open("/services/new").status()).isEqualTo(403);
        assertThat(browser.open("/services").page().select("a[href=/services/new]"))
                .isEmpty();
    }

    private Answer record(String service) {
        return browser.submit(
                "/services/new",
                with("key", UUID.randomUUID(), "familyId", village.family, "persons", village.son, "service", service));
    }

    private String day() {
        return RussianDate.format(LocalDate.now(clock));
    }

    /** A complete form with these fields in it. */
    private String[] with(Object... fields) {
        var all = new ArrayList<>(List.of(fields).stream().map(String::valueOf).toList());
        add(all, "key", "0190a000-0000-7000-8000-000000000001");
        add(all, "on", day());
        add(all, "channel", "IN_PERSON");
        add(all, "quantity", "1");
        add(all, "employeeId", village.small.specialist().toString());
        return all.toArray(String[]::new);
    }

    private static void add(List<String> fields, String name, String value) {
        for (int i = 0; i < fields.size(); i += 2) {
            if (fields.get(i).equals(name)) {
                return;
            }
        }
        fields.addAll(List.of(name, value));
    }

    private List<DeliveryRecord> all() {
        return db.selectFrom(DELIVERY)
                .where(DELIVERY.INSTITUTION_ID.eq(village.small.institution()))
                .fetch();
    }

    private DeliveryRecord only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }
}
