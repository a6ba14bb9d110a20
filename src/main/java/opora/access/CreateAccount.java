package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.ACCOUNT_ROLE;

import java.util.Set;
import java.util.UUID;
import opora.access.AccessEvents.AccountCreated;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates an account in the institution of the change: with a password, or without one until its one-time link is used. */
@Service
@Transactional
public class CreateAccount {

    private final DSLContext db;
    private final Journal journal;
    private final AccountRules rules;
    private final Passwords passwords;

    CreateAccount(DSLContext db, Journal journal, AccountRules rules, Passwords passwords) {
        this.db = db;
        this.journal = journal;
        this.rules = rules;
        this.passwords = passwords;
    }

    public UUID create(AccountDraft draft, Change change) {
        if (!change.user().seesWholeInstitution()) {
            throw new NotFound();
        }
        rules.mustMakeSense(draft, change);
        var account = db.newRecord(ACCOUNT);
        account.setId(Ids.next());
        account.setInstitutionId(change.institution());
        account.setEmployeeId(draft.employeeId());
        account.setLogin(draft.login());
        account.setName(draft.name());
        account.setPasswordHash(draft.password() == null ? null : passwords.hash(draft.login(), draft.password()));
        account.setReach(draft.reach().name());
        account.setDepartmentId(draft.departmentId());
        account.setCreatedAt(change.at().toOffsetDateTime());
        account.insert();
        grant(db, account.getId(), draft.roles());
        var created = new AccountCreated(account.getId(), draft.roles(), draft.reach());
        journal.record(change, created, account.getId());
        return account.getId();
    }

    static void grant(DSLContext db, UUID account, Set<Role> roles) {
        for (var role : roles) {
            db.insertInto(ACCOUNT_ROLE)
                    .set(ACCOUNT_ROLE.ACCOUNT_ID, account)
                    .set(ACCOUNT_ROLE.ROLE, role.name())
                    .execute();
        }
    }
}
