package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.ACCOUNT_ROLE;
import static opora.audit.db.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.institution.Staff;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class AccountsPageTest {

    private static final String PASSWORD = "три сосны у моста";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    Staff staff;

    @Autowired
    DSLContext db;

    Centre.Small small;
    UUID administrator;

    @BeforeEach
    void anAdministrator() {
        small = centre.small();
        administrator = centre.account(small.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null);
        browser.as(administrator);
    }

    @Test
    void onlyTheAdministratorKeepsAccounts() {
        assertThat(browser.open("/accounts").status()).isEqualTo(200);
        assertThat(browser.as(small.director()).open("/accounts").status()).isEqualTo(403);
        assertThat(browser.as(small.director())
                        .submit("/accounts/" + small.specialistAccount() + "/off")
                        .status())
                .isEqualTo(403);
        assertThat(browser.as(small.director()).open("/").page().select(".main-menu a"))
                .noneMatch(link -> link.attr("href").equals("/accounts"));
    }

    @Test
    void aNewAccountComesWithALinkByWhichThePersonChoosesThePassword() {
        var created = browser.submit(
                "/accounts",
                "login",
                "guseva",
                "name",
                "Анна Гусева",
                "employeeId",
                small.colleague().toString(),
                "roles",
                "SPECIALIST",
                "roles",
                "PSYCHOLOGIST",
                "reach",
                "SECTIONS",
                "departmentId",
                "");

        var path = pathOf(created);
        assertThat(browser.open(path).text("p:contains(Анна Гусева)")).contains("придумайте пароль");
        assertThat(browser.submit(path + "/password", "password", PASSWORD, "repeated", PASSWORD)
                        .location())
                .isEqualTo("/sign-in");
        assertThat(browser.submit("/sign-in", "login", "guseva", "password", PASSWORD)
                        .location())
                .isEqualTo("/");
        assertThat(browser.open(path).status()).isEqualTo(404);
        assertThat(browser.submit(path + "/password", "password", PASSWORD, "repeated", PASSWORD)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aWeakPasswordLeavesTheLinkGood() {
        var path = pathOf(browser.submit("/accounts/" + small.specialistAccount() + "/invitation"));

        var answer = browser.submit(path + "/password", "password", "1234567890qwerty", "repeated", "1234567890qwerty");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#password-problem")).contains("подбирают одним из первых");
        assertThat(browser.open(path).status()).isEqualTo(200);
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        var first = pathOf(browser.submit("/accounts/" + small.specialistAccount() + "/invitation"));
        var second = pathOf(browser.submit("/accounts/" + small.specialistAccount() + "/invitation"));

        assertThat(browser.open(first).status()).isEqualTo(404);
        assertThat(browser.open(second).status()).isEqualTo(200);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndWhatWasTypedStays() {
        var answer = browser.submit(
                "/accounts",
                "login",
                "г",
                "name",
                "Анна Гусева",
                "employeeId",
                "",
                "reach",
                "SECTIONS",
                "roles",
                "HEAD");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#login-problem")).contains("от 3 до 60");
        assertThat(answer.page().getElementById("name").val()).isEqualTo("Анна Гусева");
        assertThat(answer.page().getElementById("role-HEAD").hasAttr("checked")).isTrue();
        assertThat(browser.submit("/accounts", "login", "guseva", "name", "Анна", "reach", "INSTITUTION")
                        .text("#roles-problem"))
                .isEqualTo("Выберите хотя бы одно");
    }

    @Test
    void rightsChangeFromTheNextRequestOn() {
        var answer = browser.submit(
                "/accounts/" + small.colleagueAccount(),
                "name",
                "Мария Ершова",
                "employeeId",
                small.colleague().toString(),
                "roles",
                "METHODIST",
                "reach",
                "INSTITUTION",
                "departmentId",
                "");

        assertThat(answer.location()).isEqualTo("/accounts");
        var user = centre.user(small.colleagueAccount());
        assertThat(user.roles()).containsExactly(Role.METHODIST);
        assertThat(user.seesWholeInstitution()).isTrue();
        assertThat(db.fetchSingle(ENTRY, ENTRY.EVENT.eq("AccountChanged"))
                        .getDetails()
                        .data())
                .contains("METHODIST")
                .doesNotContain("Ершова");
    }

    @Test
    void nobodyChangesTheirOwnRightsOrShutsThemselvesOut() {
        var own = "/accounts/" + administrator;

        var answer = browser.submit(own, "name", "Я", "roles", "DIRECTOR", "reach", "INSTITUTION");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text(".refusal")).contains("другой администратор");
        assertThat(browser.submit(own + "/off").status()).isEqualTo(409);
        assertThat(browser.submit(own + "/invitation").status()).isEqualTo(409);
        assertThat(browser.open(own).page().select("form[action=" + own + "/off]"))
                .isEmpty();
        assertThat(db.fetchValues(ACCOUNT_ROLE.ROLE)).contains("ADMINISTRATOR");
        assertThat(db.fetchSingle(ACCOUNT, ACCOUNT.ID.eq(administrator)).getActive())
                .isTrue();
    }

    @Test
    void whoIsSwitchedOffIsOutAtOnceAndTheirLinkDies() {
        var path = pathOf(browser.submit("/accounts/" + small.specialistAccount() + "/invitation"));

        browser.submit("/accounts/" + small.specialistAccount() + "/off");

        assertThat(browser.open(path).status()).isEqualTo(404);
        assertThat(browser.as(small.specialistAccount()).open("/account").status())
                .isEqualTo(403);
        browser.as(administrator).submit("/accounts/" + small.specialistAccount() + "/on");
        assertThat(browser.as(small.specialistAccount()).open("/account").status())
                .isEqualTo(200);
    }

    @Test
    void whoWasDismissedIsOutFromTheNextDay() {
        var change = centre.by(small.director());
        staff.dismiss(small.specialist(), change.today().minusDays(1), change);

        assertThat(browser.as(small.specialistAccount()).open("/account").status())
                .isEqualTo(403);
        assertThat(browser.as(administrator).open("/accounts").text("tr:contains(" + small.specialistAccount() + ")"))
                .contains("уволен");
    }

    @Test
    void accountsOfAnotherInstitutionDoNotExistHere() {
        var elsewhere = centre.small();

        assertThat(browser.open("/accounts/" + elsewhere.director()).status()).isEqualTo(404);
        assertThat(browser.submit("/accounts/" + elsewhere.director() + "/off").status())
                .isEqualTo(404);
        assertThat(browser.submit("/accounts/" + elsewhere.director() + "/invitation")
                        .status())
                .isEqualTo(404);
        assertThat(browser.submit(
                                "/accounts",
                                "login",
                                "guseva",
                                "name",
                                "Анна",
                                "employeeId",
                                elsewhere.colleague().toString(),
                                "roles",
                                "SPECIALIST",
                                "reach",
                                "SECTIONS")
                        .status())
                .isEqualTo(422);
    }

    private static String pathOf(Browser.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        var link = answer.page().getElementById("link").val();
        return link.substring(link.indexOf("/invitation/"));
    }
}
