package opora.partners;

import static opora.partners.db.Tables.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

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
    void aPsychologistReadsTheRegisterOnly() {
        browser.as(centre.account(small.institution(), null, Role.PSYCHOLOGIST, Reach.INSTITUTION, null));

        assertThat(browser.open("/partners").status()).isEqualTo(200);
        assertThat(browser.open("/partners/new").status()).isEqualTo(403);
    }
}
