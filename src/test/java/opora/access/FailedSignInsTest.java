package opora.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class FailedSignInsTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    Centre.Small small;
    UUID administrator;

    @BeforeEach
    void anAdministrator() {
        small = centre.small();
        administrator = centre.account(small.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null);
    }

    @Test
    void theAdministratorSeesFromWhereAndHowOftenAndNeverWhatWasTyped() {
        for (int i = 0; i < 5; i++) {
            fail("мой тайный пароль", "192.0.2." + 10);
        }
        fail("nobody", "198.51.100.7");

        var page = browser.as(administrator).open("/accounts/failures");

        var rows = page.page().select("#failures tbody tr");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text()).startsWith("198.51.100.0/24 1");
        assertThat(rows.get(0).select(".tag")).isEmpty();
        assertThat(rows.get(1).text()).startsWith("192.0.2.0/24 5");
        assertThat(rows.get(1).select(".tag")).as("has to wait").hasSize(1);
        assertThat(page.text()).doesNotContain("тайный", "nobody");
        assertThat(browser.open("/accounts").page().select("a[href=/accounts/failures]"))
                .hasSize(1);
    }

    @Test
    void withoutFailuresThePageSaysSo() {
        assertThat(browser.as(administrator).open("/accounts/failures").text("#no-failures"))
                .contains("не было");
    }

    @Test
    void nobodyElseIsShownThem() {
        assertThat(browser.as(small.specialistAccount())
                        .open("/accounts/failures")
                        .status())
                .isEqualTo(403);
        assertThat(browser.as(small.director()).open("/accounts/failures").status())
                .isEqualTo(403);
    }

    private void fail(String login, String address) {
        browser.as(null)
                .send(post("/sign-in")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .param("login", login)
                        .param("password", "x"));
    }
}
