package opora.access;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Reach;
import opora.platform.access.Requires;
import opora.platform.access.Role;
import opora.platform.access.StepUp;
import opora.platform.access.User;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
@Requires(AccessPermissions.MANAGE)
class AccountsController {

    private final Templates templates;
    private final Forms forms;
    private final AccountStore store;
    private final CreateAccount createAccount;
    private final ManageAccount manageAccount;
    private final SecondFactors factors;
    private final Clock clock;

    AccountsController(
            Templates templates,
            Forms forms,
            AccountStore store,
            CreateAccount createAccount,
            ManageAccount manageAccount,
            SecondFactors factors,
            Clock clock) {
        this.templates = templates;
        this.forms = forms;
        this.store = store;
        this.createAccount = createAccount;
        this.manageAccount = manageAccount;
        this.factors = factors;
        this.clock = clock;
    }

    static String path(UUID id) {
        return "/accounts/" + id;
    }

    @GetMapping("/accounts")
    Html list(Shell shell, User user) {
        var accounts = store.all(user.institutionId());
        return Html.page(templates.accessAccounts(
                new AccountsPage(shell, LocalDate.now(clock), accounts, factors.areDemandedIn(user.institutionId()))));
    }

    @GetMapping("/accounts/new")
    Html blank(Shell shell, User user) {
        var fields = forms.filled(Map.of("reach", Reach.SECTIONS, "roles", List.of(Role.SPECIALIST)));
        return Html.page(templates.accessAccount(page(shell, user, null, fields)));
    }

    @StepUp
    @PostMapping("/accounts")
    Html create(
            @Valid AccountForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change,
            HttpServletRequest request) {
        var created = forms.attempt(errors, () -> createAccount.create(form.draft(), change));
        return created.map(id -> link(id, shell, user, change, request))
                .orElseGet(() -> Html.fix(templates.accessAccount(page(shell, user, null, forms.typed(errors)))));
    }

    @GetMapping("/accounts/{id}")
    Html show(@PathVariable UUID id, Shell shell, User user) {
        var account = account(id, user);
        return Html.page(templates.accessAccount(page(shell, user, account, forms.filled(values(account)))));
    }

    @StepUp
    @PostMapping("/accounts/{id}")
    Html change(
            @PathVariable UUID id,
            @Valid AccountForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change) {
        var account = account(id, user);
        if (!forms.attempt(errors, () -> manageAccount.change(id, form.draft(), change))) {
            return Html.fix(templates.accessAccount(page(shell, user, account, forms.typed(errors))));
        }
        return Html.done("/accounts", "access.account.saved");
    }

    /** The page with the link answers the form itself: a redirect would have to carry the token through the session. */
    @StepUp
    @PostMapping("/accounts/{id}/invitation")
    Html invite(@PathVariable UUID id, Shell shell, User user, Change change, HttpServletRequest request) {
        return link(id, shell, user, change, request);
    }

    @StepUp
    @PostMapping("/accounts/{id}/off")
    Html switchOff(@PathVariable UUID id, Change change) {
        manageAccount.switchOff(id, change);
        return Html.done(path(id), "access.account.switched-off");
    }

    @StepUp
    @PostMapping("/accounts/{id}/on")
    Html switchOn(@PathVariable UUID id, Change change) {
        manageAccount.switchOn(id, change);
        return Html.done(path(id), "access.account.switched-on");
    }

    @StepUp
    @PostMapping("/accounts/{id}/factors/remove")
    Html removeFactors(@PathVariable UUID id, Change change) {
        manageAccount.removeFactors(id, change);
        return Html.done(path(id), "access.account.factors-removed");
    }

    @StepUp
    @PostMapping("/accounts/policy")
    Html policy(@RequestParam(defaultValue = "false") boolean secondFactor, Change change) {
        factors.demand(secondFactor, change);
        return Html.done("/accounts", "access.policy.saved");
    }

    private Html link(UUID id, Shell shell, User user, Change change, HttpServletRequest request) {
        var token = manageAccount.invite(id, change);
        var link = ServletUriComponentsBuilder.fromContextPath(request)
                .path(InvitationController.path(token))
                .toUriString();
        var account = account(id, user);
        return Html.page(templates.accessAccountLink(new AccountLinkPage(shell, account, link, account.hasPassword())));
    }

    private AccountLine account(UUID id, User user) {
        return store.one(user.institutionId(), id).orElseThrow(NotFound::new);
    }

    private AccountPage page(Shell shell, User user, @Nullable AccountLine account, Fields fields) {
        return new AccountPage(
                shell,
                account,
                account != null && account.id().equals(user.accountId()),
                account != null && factors.of(account.id()).any(),
                fields,
                store.employees(user.institutionId(), LocalDate.now(clock)),
                store.departments(user.institutionId()),
                Arrays.stream(Role.values())
                        .map(role -> Choice.of(role, title(shell, role)))
                        .toList(),
                Arrays.stream(Reach.values())
                        .map(reach -> Choice.of(reach, title(shell, reach)))
                        .toList());
    }

    static String title(Shell shell, Role role) {
        return shell.t("access.role." + role.name().toLowerCase(Locale.ROOT));
    }

    static String title(Shell shell, Reach reach) {
        return shell.t("access.reach." + reach.name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, @Nullable Object> values(AccountLine account) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("name", account.name());
        values.put("employeeId", account.employeeId());
        values.put("roles", account.roles());
        values.put("reach", account.reach());
        values.put("departmentId", account.departmentId());
        return values;
    }
}
