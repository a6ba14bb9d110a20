package opora.services;

import static opora.audit.db.Tables.ENTRY;
import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.URGENT_ACT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class JournalOfServicesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RecordServices services;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    FamilyOfTheVillage village;

    @BeforeEach
    void aVillage() {
        village = new FamilyOfTheVillage(db, centre, catalogue);
        browser.as(village.small.director());
    }

    @Test
    void theJournalShowsDaysWithTheirTotalsAndIsNarrowedByFilters() {
        give("3.52", null, village.son, DAY, 1);
        give("1.52", village.family, null, DAY, 2);
        give("8.01", null, village.stranger, DAY.plusDays(1), 1);

        var page = browser.open("/services").page();
        assertThat(page.select("tr.day").eachText()).containsExactly("11.05.2023 1 услуга", "10.05.2023 3 услуги");
        assertThat(page.select("tbody tr:not(.day)")).hasSize(3);

        assertThat(titles("/services?from=11.05.2023&to=11.05.2023")).containsExactly("8.01");
        assertThat(titles("/services?kind=household")).containsExactly("1.52");
        assertThat(titles("/services?urgent=true")).containsExactly("8.01");
        assertThat(titles("/services?section=" + village.small.secondSection())).containsExactly("8.01");
        assertThat(titles("/services?channel=ONLINE")).isEmpty();
        assertThat(titles("/services?voided=true")).isEmpty();
        assertThat(titles("/services?employee=" + village.small.colleague())).isEmpty();
        var wrong = browser.open("/services?from=когда-то");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().selectFirst("#from").val()).isEqualTo("когда-то");
    }

    @Test
    void aLongJournalIsReadOnWithoutLosingOrRepeatingARow() {
        var drafts = new ArrayList<DeliveryDraft>();
        for (int i = 0; i < 120; i++) {
            drafts.add(draft("3.52", null, village.son, DAY.plusDays(i % 7), 1));
        }
        services.recordEach(drafts, centre.by(village.small.director()));

        var seen = new ArrayList<String>();
        var next = "/services?kind=psychological";
        while (next != null) {
            var page = browser.open(next).page();
            seen.addAll(page.select("td:first-child a").eachAttr("href"));
            var link = page.selectFirst("a[rel=next]");
            next = link == null ? null : link.attr("href");
        }

        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void aSpecialistSeesTheServicesOfTheOwnFamiliesOnly() {
        var own = give("3.52", null, village.son, DAY, 1);
        var other = give("3.52", null, village.stranger, DAY, 1);
        var anonymous = give("3.04", null, null, DAY, 1);
        browser.as(village.small.specialistAccount());

        assertThat(browser.open("/services").page().select("td:first-child a").eachAttr("href"))
                .containsExactlyInAnyOrder("/services/" + own, "/services/" + anonymous);
        assertThat(browser.open("/services/" + own).status()).isEqualTo(200);
        assertThat(browser.open("/services/" + other).status()).isEqualTo(404);
        assertThat(browser.open("/services/" + other + "/void").status()).isEqualTo(404);
        assertThat(browser.submit("/services/" + other + "/void", "reason", "Не моя")
                        .status())
                .isEqualTo(404);
        browser.as(village.small.colleagueAccount());
        assertThat(browser.open("/services/" + anonymous).status()).isEqualTo(404);
    }

    @Test
    void theRecordTellsWhoReceivedItAndWhoWroteItDown() {
        var id = give("1.52", village.family, null, DAY, 1);

        var page = browser.open("/services/" + id);

        assertThat(page.text(".facts"))
                .contains("Орловы", "Орлова Анна", "Орлов Илья", "Участок № 1", "Записал(а)", "Мария Петровна");
        browser.open("/families/" + village.family + "/services");
        assertThat(db.select(ENTRY.EVENT)
                        .from(ENTRY)
                        .where(ENTRY.KIND.eq("view"), ENTRY.SUBJECTS.contains(new UUID[] {village.family}))
                        .fetch(ENTRY.EVENT))
                .containsExactlyInAnyOrder("ServiceOpened", "FamilyServicesOpened");
    }

    @Test
    void aVoidedServiceStaysStruckThroughWithItsReason() {
        var id = give("8.01", village.family, null, DAY, 1);
        browser.as(village.small.specialistAccount());

        var bare = browser.submit("/services/" + id + "/void", "reason", " ");
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.text("#reason-problem")).isNotEmpty();

        var done = browser.submit("/services/" + id + "/void", "reason", "Записано не той семье");
        assertThat(done.location()).isEqualTo("/services/" + id);
        var page = browser.open(done.location());
        assertThat(page.text(".voiding")).contains("Записано не той семье", "Мария Петровна");
        assertThat(page.page().select("a[href$=/void]")).isEmpty();
        assertThat(browser.open("/services").page().select("tr.voided")).hasSize(1);
        assertThat(browser.open("/services").page().select("tr.day .muted").text())
                .startsWith("0");
        assertThat(browser.open("/families/" + village.family + "/services")
                        .page()
                        .select("tr.voided"))
                .hasSize(1);
        assertThat(browser.open("/services/acts").text("tr.voided")).contains("аннулирована");
    }

    @Test
    void theFamilyTabCountsByKind() {
        give("1.52", village.family, null, DAY, 2);
        give("3.52", null, village.son, DAY, 1);
        give("3.51", null, village.mother, DAY, 1);

        var page = browser.open("/families/" + village.family + "/services");

        assertThat(page.text(".totals")).contains("Социально-бытовые 2 услуги", "Социально-психологические 2 услуги");
        assertThat(page.page().select("a[href='/services/new?family=" + village.family + "']"))
                .isNotEmpty();
        browser.as(village.small.colleagueAccount());
        assertThat(browser.open("/families/" + village.family + "/services").status())
                .isEqualTo(404);
    }

    @Test
    void anUrgentServiceHasItsActReadyForTheSignature() {
        services.record(
                List.of(draft("8.01", village.family, null, DAY, 2), draft("8.02", null, village.son, DAY, 1)),
                centre.by(village.small.director()));
        var act = db.selectFrom(URGENT_ACT)
                .where(URGENT_ACT.FAMILY_ID.eq(village.family))
                .fetchSingle();

        var page = browser.open("/services/acts/" + act.getId());

        var entry = db.fetchSingle(ENTRY, ENTRY.EVENT.eq("UrgentActPrinted"));
        assertThat(entry.getKind()).isEqualTo("print");
        assertThat(entry.getSubjects()).contains(act.getId(), act.getFamilyId());

        assertThat(page.text(".sheet"))
                .contains("АКТ о предоставлении срочных социальных услуг")
                .contains("№ 1 от 10.05.2023")
                .contains("Центр помощи семье и детям «Причал»")
                .contains("Семья Орловы")
                .contains("бесплатно", "442-ФЗ");
        assertThat(page.page().select(".sheet-table tbody tr")).hasSize(2);
        assertThat(page.text(".sheet-table")).contains("горячим питанием", "Орлов Илья", "Соколова");
        assertThat(browser.open("/services/acts").text("tbody tr")).contains("Орловы", "2 услуги");
        var delivery = db.selectFrom(DELIVERY)
                .where(DELIVERY.ACT_ID.eq(act.getId()))
                .limit(1)
                .fetchSingle();
        assertThat(browser.open("/services/" + delivery.getId())
                        .page()
                        .select("a[href='/services/acts/" + act.getId() + "']"))
                .hasSize(1);
        browser.as(village.small.colleagueAccount());
        assertThat(browser.open("/services/acts/" + act.getId()).status()).isEqualTo(404);
    }

    @Test
    void theDayTellsWhatWasRecordedAndWhoWaits() {
        browser.as(village.small.specialistAccount());
        give("3.52", null, village.son, DAY, 1);
        var before = browser.open("/").page();
        assertThat(before.text()).contains("Давно без услуг");
        assertThat(before.select("a[href='/families/" + village.family + "/services']"))
                .hasSize(1);
        assertThat(before.text()).doesNotContain("Зимины");

        var recorded = services.record(
                        List.of(draft("3.52", null, village.son, LocalDate.now(clock), 1)),
                        centre.by(village.small.specialistAccount()))
                .getFirst();

        var after = browser.open("/").page();
        assertThat(after.text()).contains("Сегодня записано: 1 услуга").doesNotContain("Давно без услуг");
        assertThat(after.select("a[href='/services/" + recorded + "']")).hasSize(1);
        assertThat(browser.open("/services/quiet").text()).contains("Все семьи получали услуги недавно");
    }

    private List<String> titles(String path) {
        return browser.open(path).page().select("td:first-child a").eachText().stream()
                .map(title -> title.split(" ")[0])
                .toList();
    }

    private UUID give(String code, @Nullable UUID family, @Nullable UUID person, LocalDate on, int quantity) {
        return services.record(List.of(draft(code, family, person, on, quantity)), centre.by(village.small.director()))
                .getFirst();
    }

    private DeliveryDraft draft(String code, @Nullable UUID family, @Nullable UUID person, LocalDate on, int quantity) {
        return new DeliveryDraft(
                village.byCode.get(code),
                family,
                person,
                on,
                Channel.IN_PERSON,
                null,
                quantity,
                null,
                village.small.specialist(),
                null);
    }
}
