package opora.casework;

import static org.assertj.core.api.Assertions.assertThat;

import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class RemovalPageTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    Centre.Small small;
    String path;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        var family = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        path = "/families/" + family.familyId();
        browser.as(small.specialistAccount());
    }

    @Test
    void aFamilyLeavesWithAReasonAndComesBack() {
        assertThat(browser.open(path).page().select(".page-actions").text()).contains("Снять с обслуживания");

        var removed = browser.submit(path + "/removal", "on", "12.05.2023", "closingReason", "improvement");
        assertThat(removed.location()).isEqualTo(path);
        assertThat(browser.open(path).text(".family-note"))
                .isEqualTo("Снята с обслуживания 12.05.2023 (Улучшение ситуации в семье)");
        assertThat(browser.open(path).page().select(".page-actions").text()).contains("Вернуть на обслуживание");

        assertThat(browser.submit(path + "/return", "on", "11.05.2023").text("#on-problem"))
                .isEqualTo("Семья снята с обслуживания 12.05.2023: вернуть её раньше нельзя");
        assertThat(browser.submit(path + "/return", "on", "01.09.2023").location())
                .isEqualTo(path);
        assertThat(browser.open(path).page().select(".family-note")).isEmpty();
    }

    @Test
    void aWrongRemovalComesBackAsTyped() {
        var answer = browser.submit(path + "/removal", "on", "12.05.2020", "closingReason", "moved");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#on-problem"))
                .isEqualTo("Семья принята на обслуживание 01.02.2021: снять её раньше нельзя");
        assertThat(answer.page().select("#on").val()).isEqualTo("12.05.2020");
        assertThat(answer.page().select("#closingReason option[selected]").val())
                .isEqualTo("moved");
        assertThat(browser.submit(path + "/removal", "on", "12.05.2023", "closingReason", "")
                        .text("#closingReason-problem"))
                .isEqualTo("Выберите причину снятия");
    }

    @Test
    void aPsychologistDoesNotRemoveFamilies() {
        browser.as(centre.account(small.institution(), null, Role.PSYCHOLOGIST, Reach.INSTITUTION, null));

        assertThat(browser.open(path).page().select(".page-actions").text()).doesNotContain("Снять");
        assertThat(browser.open(path + "/removal/new").status()).isEqualTo(403);
    }
}
