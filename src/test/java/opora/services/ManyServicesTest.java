package opora.services;

import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.URGENT_ACT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.Ids;
import opora.platform.text.RussianDate;
import opora.services.db.tables.records.DeliveryRecord;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ManyServicesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    Catalogue catalogue;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    FamilyOfTheVillage village;
    UUID daughter;

    @BeforeEach
    void theSpecialistSignsIn() {
        village = new FamilyOfTheVillage(db, centre, catalogue);
        var second = village.households.family(
                village.small.institution(),
                village.small.firstSection(),
                village.small.near(),
                "Соловьёвы",
                FamilyOfTheVillage.REGISTERED);
        daughter = village.households.member(
                village.small.institution(),
                second,
                "Соловьёва",
                "Дарья",
                "daughter",
                FamilyOfTheVillage.REGISTERED,
                null);
        browser.as(village.small.specialistAccount());
    }

    @Test
    void aSectionIsListedFamilyByFamily() {
        var page = browser.open("/services/new/group?section=" + village.small.firstSection())
                .page();

        assertThat(page.select("input[name=families]")).hasSize(2);
        assertThat(page.select("input[name=persons]")).hasSize(3);
        assertThat(page.select("#section option").eachText())
                .contains("Участок № 1")
                .doesNotContain("Участок № 2");
        assertThat(browser.open("/services/new/group?section=" + village.small.secondSection())
                        .page()
                        .select("input[name=persons]"))
                .isEmpty();
    }

    @Test
    void oneServiceIsRecordedForAllMarkedOnceHoweverOftenItIsSent() {
        var key = Ids.next().toString();
        for (int sent = 0; sent < 2; sent++) {
            var answer = browser.submit(
                    "/services/new/group",
                    "key",
                    key,
                    "persons",
                    village.son.toString(),
                    "persons",
                    daughter.toString(),
                    "service",
                    "4.66",
                    "on",
                    today(),
                    "channel",
                    "IN_PERSON",
                    "quantity",
                    "1",
                    "employeeId",
                    village.small.specialist().toString());
            assertThat(answer.location()).isEqualTo("/services");
        }

        assertThat(all()).hasSize(2);
        assertThat(all()).extracting(DeliveryRecord::getEventId).containsOnly(UUID.fromString(key));
    }

    @Test
    void aFamilyMarkedAsAWholeSwallowsTheMarksOfItsMembers() {
        browser.submit(
                "/services/new/group",
                "key",
                Ids.next().toString(),
                "families",
                village.family.toString(),
                "persons",
                village.son.toString(),
                "persons",
                daughter.toString(),
                "service",
                "1.52",
                "on",
                today(),
                "channel",
                "VISIT",
                "quantity",
                "1",
                "employeeId",
                village.small.specialist().toString());

        assertThat(all()).extracting(DeliveryRecord::getPersonId).containsExactlyInAnyOrder(null, daughter);
    }

    @Test
    void namesFromPaperAreFoundAndWhatIsMissingIsTold() {
        var answer = browser.submit(
                "/services/new/group",
                "find",
                "true",
                "names",
                "Орлов Илья\r\n соловьева дарья \r\nИванов Пётр\r\nОрлова Зинаида",
                "on",
                today());

        var page = answer.page();
        assertThat(page.select("input[name=persons][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder(village.son.toString(), daughter.toString());
        assertThat(page.select(".missing li").eachText()).containsExactly("Иванов Пётр", "Орлова Зинаида");
    }

    @Test
    void aListWithNobodyMarkedComesBackWithAllItsPeople() {
        var answer = browser.submit(
                "/services/new/group",
                "key",
                Ids.next().toString(),
                "shown",
                village.son.toString(),
                "shown",
                daughter.toString(),
                "service",
                "4.66",
                "on",
                today(),
                "channel",
                "IN_PERSON",
                "quantity",
                "1",
                "employeeId",
                village.small.specialist().toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#recipient-problem")).contains("хотя бы одного");
        assertThat(answer.page().select("input[name=persons]")).hasSize(2);
    }

    @Test
    void aVisitOfAnAfternoonIsOneForm() {
        assertThat(browser.open("/families/" + village.family)
                        .page()
                        .select("a[href='/families/" + village.family + "/services/new']"))
                .hasSize(1);
        var page = browser.open("/families/" + village.family + "/services/new").page();
        assertThat(page.select("input[name=services]")).hasSizeGreaterThan(100);
        assertThat(page.select("input[name=person]")).hasSize(3);

        var answer = sendVisit(Ids.next().toString(), "3");

        assertThat(answer.location()).isEqualTo("/families/" + village.family + "/services");
        assertThat(all()).extracting(DeliveryRecord::getQuantity).containsExactly(3, 1);
        assertThat(db.fetchCount(URGENT_ACT, URGENT_ACT.FAMILY_ID.eq(village.family)))
                .isEqualTo(1);
    }

    @Test
    void aVisitSentTwiceIsRecordedOnceAndAQuantityThatIsNoNumberComesBack() {
        var key = Ids.next().toString();
        sendVisit(key, "1");
        sendVisit(key, "1");
        assertThat(all()).hasSize(2);

        var answer = sendVisit(Ids.next().toString(), "много");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text(".refusals")).contains("целое число");
        assertThat(answer.page()
                        .selectFirst("input[name=quantity-" + village.byCode.get("8.01") + "]")
                        .val())
                .isEqualTo("много");
        assertThat(answer.page().select("input[name=services][checked]")).hasSize(2);
    }

    @Test
    void aFamilyOfAnotherSectionIsNotThere() {
        assertThat(browser.open("/families/" + village.otherFamily + "/services/new")
                        .status())
                .isEqualTo(404);
    }

    private Browser.Answer sendVisit(String key, String parcels) {
        return browser.submit(
                "/families/" + village.family + "/services/new",
                "key",
                key,
                "person",
                "",
                "services",
                village.byCode.get("8.01").toString(),
                "quantity-" + village.byCode.get("8.01"),
                parcels,
                "services",
                village.byCode.get("1.52").toString(),
                "on",
                today(),
                "channel",
                "VISIT",
                "employeeId",
                village.small.specialist().toString());
    }

    private String today() {
        return RussianDate.format(LocalDate.now(clock));
    }

    private List<DeliveryRecord> all() {
        return db.selectFrom(DELIVERY)
                .where(DELIVERY.INSTITUTION_ID.eq(village.small.institution()))
                .orderBy(DELIVERY.ID)
                .fetch();
    }
}
