package opora.partners;

import static opora.partners.db.Tables.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class PartnersPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Centre.Small small;

    @BeforeEach
    void theSpecialistSignsIn() {
        small = centre.small();
        browser.as(small.specialistAccount());
    }

    @Test
    void aPartnerIsAddedChangedAndPutAside() {
        assertThat(browser.open("/partners").text(".empty-title")).isEqualTo("Партнёров пока нет");
        assertThat(browser.open("/partners/new").page().select("#kind option[value!='']"))
                .hasSize(8);

        browser.submit("/partners/new", "name", "Пекарня «Колос»", "kind", "business");
        assertThat(browser.open("/partners").text("tbody tr")).contains("Пекарня «Колос»", "Бизнес");

        var id = db.select(PARTNER.ID)
                .from(PARTNER)
                .where(PARTNER.INSTITUTION_ID.eq(small.institution()))
                .fetchSingle()
                .value1();
        browser.submit(
                "/partners/" + id + "/edit", "name", "Пекарня «Колос»", "kind", "social_partner", "phone", "8 900 000");
        var row = db.selectFrom(PARTNER).where(PARTNER.ID.eq(id)).fetchSingle();
        assertThat(row.getActive()).isFalse();
        assertThat(row.getKind()).isEqualTo("social_partner");
        assertThat(browser.open("/partners").text("tbody tr")).contains("не сотрудничает");
    }

    @Test
    void theSamePartnerASecondTimeComesBackAsTyped() {
        browser.submit("/partners/new", "name", "Пекарня «Колос»", "kind", "business");

        var again = browser.submit("/partners/new", "name", "пекарня Колос", "kind", "business");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("#name-problem")).contains("уже есть");
        assertThat(again.page().selectFirst("#name").val()).isEqualTo("пекарня Колос");
    }

    @Test
    void allThatIsKnownStandsOnTheCard() {
        var added = browser.submit(
                "/partners/new",
                "name",
                "Иванова Ольга Петровна",
                "kind",
                "social_partner",
                "citizen",
                "true",
                "helpingSince",
                "12.03.2023",
                "contactPerson",
                "она сама",
                "email",
                "ivanova@example.org",
                "areas",
                "legal",
                "areas",
                "leisure",
                "functions",
                "Ведёт кружок");

        var card = browser.open(added.location());
        assertThat(card.text(".page-pretitle")).isEqualTo("Социальный партнёр, гражданин");
        assertThat(card.text("main"))
                .contains("12.03.2023", "она сама", "Правовая помощь", "Досуг и отдых детей", "Ведёт кружок");
        var form = browser.open(added.location() + "/edit").page();
        assertThat(form.select("input[name=areas][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("legal", "leisure");
        assertThat(form.getElementById("helpingSince").val()).isEqualTo("12.03.2023");
    }

    @Test
    void aDayThatCannotBeTrueComesBackAsTyped() {
        for (var day : List.of("02.02.2107", "31.02.2023", "12.03.1907")) {
            var answer = browser.submit("/partners/new", "name", "Пекарня", "kind", "business", "helpingSince", day);
            assertThat(answer.status()).as(day).isEqualTo(422);
            assertThat(answer.text("#helpingSince-problem")).as(day).isNotEmpty();
            assertThat(answer.page().getElementById("helpingSince").val()).isEqualTo(day);
        }
    }

    @Test
    void theRegisterIsFilteredAndReadOnWithoutNamesInTheAddress() {
        for (int i = 10; i < 61; i++) {
            browser.submit("/partners/new", "name", "Пекарня № " + i, "kind", "business");
        }
        browser.submit("/partners/new", "name", "Иванова Ольга", "kind", "volunteer", "citizen", "true");

        var first = browser.open("/partners?who=organisation").page();
        assertThat(first.select("tbody tr")).hasSize(50);
        var next = first.selectFirst("a[rel=next]").attr("href");
        assertThat(next).startsWith("/partners?who=organisation&after=").matches("[\\x00-\\x7f]+");
        assertThat(browser.open(next).page().select("tbody tr")).hasSize(1);
        assertThat(browser.submit("/partners", "find", "true", "q", "иванова")
                        .page()
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(browser.open("/partners?who=citizen").text("tbody")).contains("Иванова Ольга");
        assertThat(browser.open("/partners?kind=nonprofit").text(".empty-title"))
                .isEqualTo("Таких партнёров нет");
    }

    @Test
    void aPsychologistReadsTheRegisterOnly() {
        browser.as(centre.account(small.institution(), null, Role.PSYCHOLOGIST, Reach.INSTITUTION, null));

        assertThat(browser.open("/partners").status()).isEqualTo(200);
        assertThat(browser.open("/partners/new").status()).isEqualTo(403);
    }
}
