package opora.access;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import opora.institution.InstitutionDraft;
import opora.institution.OpenInstitution;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.access.User;
import opora.platform.database.DatabaseContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The first start: an institution and the administrator who will invite the others, made by whoever holds the one-time link. */
@Service
class BeginHere {

    private final Invitations invitations;
    private final OpenInstitution openInstitution;
    private final CreateAccount createAccount;
    private final DatabaseContext context;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BeginHere(
            Invitations invitations,
            OpenInstitution openInstitution,
            CreateAccount createAccount,
            DatabaseContext context,
            TransactionTemplate transaction,
            Clock clock) {
        this.invitations = invitations;
        this.openInstitution = openInstitution;
        this.createAccount = createAccount;
        this.context = context;
        this.transaction = transaction;
        this.clock = clock;
    }

    void begin(String token, FirstStartForm form) {
        PasswordForm.mustBeSame(form.password(), form.repeated());
        var change = new Change(User.console(Ids.next()), ZonedDateTime.now(clock), "");
        context.console(
                change.institution(),
                () -> transaction.execute(status -> {
                    openInstitution.open(institution(form), change);
                    invitations.use(token);
                    return createAccount.create(administrator(form), change);
                }));
    }

    private static InstitutionDraft institution(FirstStartForm form) {
        return new InstitutionDraft("centre", form.fullName(), form.shortName(), "", "", null, "", "", "", List.of());
    }

    private static AccountDraft administrator(FirstStartForm form) {
        return new AccountDraft(
                form.login(),
                form.name(),
                null,
                Set.of(Role.ADMINISTRATOR, Role.DIRECTOR),
                Reach.INSTITUTION,
                null,
                form.password());
    }
}
