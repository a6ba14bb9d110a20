package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.ACCOUNT_ROLE;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import opora.access.AccessEvents.AccountChanged;
import opora.access.AccessEvents.AccountSwitchedOff;
import opora.access.AccessEvents.AccountSwitchedOn;
import opora.access.AccessEvents.InvitationIssued;
import opora.access.db.tables.records.AccountRecord;
import opora.audit.ChangedFields;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with the accounts of the others. Nobody changes their own rights or shuts themselves out. */
@Service
@Transactional
class ManageAccount {

    private final DSLContext db;
    private final Journal journal;
    private final AccountRules rules;
    private final Invitations invitations;
    private final Sessions sessions;
    private final SecondFactors factors;

    ManageAccount(
            DSLContext db,
            Journal journal,
            AccountRules rules,
            Invitations invitations,
            Sessions sessions,
            SecondFactors factors) {
        this.db = db;
        this.journal = journal;
        this.rules = rules;
        this.invitations = invitations;
        this.sessions = sessions;
        this.factors = factors;
    }

    void change(UUID id, AccountDraft draft, Change change) {
        var account = another(id, change);
        rules.rightsMustMakeSense(draft, change);
        account.setName(draft.name());
        account.setEmployeeId(draft.employeeId());
        account.setReach(draft.reach().name());
        account.setDepartmentId(draft.departmentId());
        var fields = ChangedFields.of(account);
        if (!fields.isEmpty()) {
            account.update();
        }
        if (replaceRoles(id, draft.roles())) {
            fields.add("roles");
            endWhatAPasswordOpened(id);
        }
        if (!fields.isEmpty()) {
            journal.record(change, new AccountChanged(id, fields, draft.roles(), draft.reach()), id);
        }
    }

    void switchOff(UUID id, Change change) {
        var account = another(id, change);
        if (account.getActive()) {
            account.setActive(false);
            account.update();
            invitations.withdraw(id);
            sessions.endAll(id, null);
            journal.record(change, new AccountSwitchedOff(id), id);
        }
    }

    void switchOn(UUID id, Change change) {
        var account = another(id, change);
        if (!account.getActive()) {
            account.setActive(true);
            account.update();
            journal.record(change, new AccountSwitchedOn(id), id);
        }
    }

    /**
     * Makes a one-time link to hand over and answers its token, which is shown once. The old password works until the link is used, so a
     * link made by mistake harms nobody.
     */
    String invite(UUID id, Change change) {
        var account = another(id, change);
        if (!account.getActive()) {
            throw new Refused("access.account.is-off");
        }
        journal.record(change, new InvitationIssued(id), id);
        return invitations.issue(id);
    }

    /** For who has lost telephone and codes. Open sessions end: one of them may be the thief's. */
    void removeFactors(UUID id, Change change) {
        another(id, change);
        if (factors.of(id).any()) {
            factors.removeAll(id, change);
            sessions.endAll(id, null);
        }
    }

    /** Who becomes an administrator signs in anew, with more than the password the session was opened by. */
    private void endWhatAPasswordOpened(UUID id) {
        var state = factors.of(id);
        if (state.demanded() && !state.any()) {
            sessions.endAll(id, null);
        }
    }

    private AccountRecord another(UUID id, Change change) {
        var account = db.fetchOptional(ACCOUNT, ACCOUNT.INSTITUTION_ID.eq(change.institution()), ACCOUNT.ID.eq(id))
                .orElseThrow(NotFound::new);
        if (id.equals(change.by())) {
            throw new Refused("access.account.own");
        }
        return account;
    }

    private boolean replaceRoles(UUID account, Set<Role> wanted) {
        var known = EnumSet.noneOf(Role.class);
        db.selectFrom(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(account))
                .forEach(row -> known.add(Role.valueOf(row.getRole())));
        if (known.equals(wanted)) {
            return false;
        }
        db.deleteFrom(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT_ID.eq(account)).execute();
        CreateAccount.grant(db, account, wanted);
        return true;
    }
}
