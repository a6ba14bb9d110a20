package opora.access;

import static opora.access.db.Tables.ACCOUNT;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import opora.audit.AccountNames;
import opora.audit.Subjects;
import opora.platform.access.Permissions;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Names the accounts of the journal: those who did something and those something was done to. */
@Component
class AccountsInJournal implements AccountNames, Subjects {

    private final DSLContext db;
    private final Permissions permissions;

    AccountsInJournal(DSLContext db, Permissions permissions) {
        this.db = db;
        this.permissions = permissions;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> accounts) {
        return db.select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(accounts))
                .fetchMap(ACCOUNT.ID, ACCOUNT.NAME);
    }

    @Override
    public Map<UUID, String> ofInstitution(UUID institution) {
        return db.select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.INSTITUTION_ID.eq(institution))
                .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
                .fetchMap(ACCOUNT.ID, ACCOUNT.NAME);
    }

    @Override
    public Map<UUID, Subject> find(Collection<UUID> ids, User reader) {
        if (!permissions.allows(reader, AccessPermissions.MANAGE)) {
            return Map.of();
        }
        var found = new HashMap<UUID, Subject>();
        db.select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.INSTITUTION_ID.eq(reader.institutionId()), ACCOUNT.ID.in(ids))
                .forEach(row ->
                        found.put(row.value1(), new Subject(row.value2(), AccountsController.path(row.value1()))));
        return found;
    }
}
