package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class CreateAccountTest {

    @Autowired
    CreateAccount createAccount;

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change change;

    @BeforeEach
    void aCentre() {
        small = centre.small();
        change = centre.by(small.director());
    }

    @Test
    void theNewAccountSignsInAndSeesWhatItsRolesAllow() {
        var id = createAccount.create(
                new AccountDraft(
                        " Gusva.A ",
                        "Анна Гусева",
                        small.specialist(),
                        Set.of(Role.SPECIALIST, Role.PSYCHOLOGIST),
                        Reach.SECTIONS,
                        null,
                        "три сосны у моста"),
                change);

        assertThat(browser.submit("/sign-in", "login", "gusva.a", "password", "три сосны у моста")
                        .location())
                .isEqualTo("/");
        var user = centre.user(id);
        assertThat(user.roles()).containsExactlyInAnyOrder(Role.SPECIALIST, Role.PSYCHOLOGIST);
        assertThat(user.sections()).containsExactly(small.firstSection());
    }

    @Test
    void withoutAPasswordNobodySignsIn() {
        var id = createAccount.create(draft("guseva", small.specialist(), null), change);

        assertThat(db.fetchSingle(ACCOUNT, ACCOUNT.ID.eq(id)).getPasswordHash()).isNull();
        assertThat(browser.submit("/sign-in", "login", "guseva", "password", "").location())
                .startsWith("/sign-in?");
    }

    @ParameterizedTest
    @CsvSource({
        "пароль в 14 зн, access.password.short",
        "1234567890qwerty, access.password.common",
        "Guseva и ещё слова, access.password.contains-login",
        "аааааааааааааааа, access.password.common"
    })
    void anEasyPasswordIsRefused(String password, String reason) {
        assertThatThrownBy(() -> createAccount.create(draft("guseva", small.specialist(), password), change))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.getMessage()).isEqualTo(reason);
                    assertThat(refused.field()).isEqualTo("password");
                });
    }

    @Test
    void aLoginIsTakenWhateverItsCase() {
        createAccount.create(draft("guseva", small.specialist(), null), change);

        assertThatThrownBy(() -> createAccount.create(draft("GUSEVA", small.colleague(), null), change))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("login"));
    }

    @Test
    void anEmployeeOfAnotherInstitutionIsUnknownHere() {
        var elsewhere = centre.small();

        assertThatThrownBy(() -> createAccount.create(draft("guseva", elsewhere.specialist(), null), change))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("employeeId"));
    }

    @Test
    void aSpecialistCreatesNoAccounts() {
        assertThatThrownBy(() -> createAccount.create(
                        draft("guseva", small.specialist(), null), centre.by(small.specialistAccount())))
                .isInstanceOf(NotFound.class);
    }

    private static AccountDraft draft(String login, UUID employee, @Nullable String password) {
        return new AccountDraft(
                login, "Анна Гусева", employee, Set.of(Role.SPECIALIST), Reach.SECTIONS, null, password);
    }
}
