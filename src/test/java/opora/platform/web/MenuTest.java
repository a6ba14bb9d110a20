package opora.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import opora.Browser;
import opora.Centre;
import opora.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class MenuTest {

    @Autowired
    Centre centre;

    @Autowired
    Browser browser;

    private Centre.Small small;

    @BeforeEach
    void aCentre() {
        small = centre.small();
    }

    @Test
    void theWorkOfTheDayIsOneLineAndTheRestIsFolded() {
        var menu = browser.as(small.director()).open("/journal").page().selectFirst(".main-menu");

        assertThat(menu.select("> a").eachText())
                .startsWith("Мой день", "Семьи и люди")
                .contains("Отчёты");
        assertThat(menu.select("details summary").text()).isEqualTo("Ещё");
        assertThat(menu.select("details a").eachText())
                .contains("Сотрудники", "Журнал")
                .doesNotContain("Отчёты");
        assertThat(menu.select("details a[aria-current]").text()).isEqualTo("Журнал");
        assertThat(menu.select("summary.current")).hasSize(1);
    }

    @Test
    void onlyTheEntryNearestToThePageIsMarked() {
        var menu = browser.as(small.director())
                .open("/casework/conferences")
                .page()
                .selectFirst(".main-menu");

        assertThat(menu.select("a[aria-current]").eachText()).containsExactly("Консилиумы");
    }
}
