package opora.access;

import static opora.access.db.Tables.ACCOUNT;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.UUID;
import opora.access.AccessEvents.InvitationUsed;
import opora.access.AccessEvents.PasswordChanged;
import opora.access.db.tables.records.AccountRecord;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.UserSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person chooses their own password: by a one-time link, or knowing the old one. Nobody chooses it for them. */
@Service
class ChoosePassword {

    private final DSLContext db;
    private final Invitations invitations;
    private final Passwords passwords;
    private final Sessions sessions;
    private final UserSource users;
    private final Journal journal;
    private final Notices notices;
    private final Clock clock;

    ChoosePassword(
            DSLContext db,
            Invitations invitations,
            Passwords passwords,
            Sessions sessions,
            UserSource users,
            Journal journal,
            Notices notices,
            Clock clock) {
        this.db = db;
        this.invitations = invitations;
        this.passwords = passwords;
        this.sessions = sessions;
        this.users = users;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    void byInvitation(String token, PasswordForm form) {
        var user = invitations
                .find(token)
                .map(Invitation::account)
                .flatMap(users::byAccount)
                .orElseThrow(NotFound::new);
        var hash = hash(account(user.accountId()), form);
        invitations.use(token);
        set(account(user.accountId()), hash, null);
        var change = new Change(user, ZonedDateTime.now(clock), "");
        journal.record(change, new InvitationUsed(user.accountId()), user.accountId());
        notices.tell(user.accountId(), Notices.What.PASSWORD_CHOSEN, "");
    }

    /** @param session the session it is done in, which goes on while all others of the account end */
    @Transactional
    void instead(String old, PasswordForm form, String session, Change change) {
        var account = account(change.by());
        if (!passwords.matches(old, Objects.requireNonNullElse(account.getPasswordHash(), ""))) {
            throw new Refused("access.password.old-wrong").on("old");
        }
        set(account, hash(account, form), session);
        journal.record(change, new PasswordChanged(change.by()), change.by());
    }

    private String hash(AccountRecord account, PasswordForm form) {
        PasswordForm.mustBeSame(form.password(), form.repeated());
        return passwords.hash(account.getLogin(), form.password());
    }

    private void set(AccountRecord account, String hash, @Nullable String session) {
        account.setPasswordHash(hash);
        account.update();
        invitations.withdraw(account.getId());
        sessions.endAll(account.getId(), session);
    }

    private AccountRecord account(UUID id) {
        return db.fetchOptional(ACCOUNT, ACCOUNT.ID.eq(id)).orElseThrow(NotFound::new);
    }
}
