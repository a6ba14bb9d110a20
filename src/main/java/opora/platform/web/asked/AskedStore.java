package opora.platform.web.asked;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.platform.Ids;
import opora.platform.access.User;
import opora.platform.secrets.Sealed;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AskedStore {

    /** A working day: who comes back tomorrow asks anew. */
    private static final Duration KEPT = Duration.ofHours(12);

    /** It does not last, and stays under the key it was sealed with. */
    private static final Sealed SEALED = new Sealed("platform", "asked", "typed", List.of(), null);

    private static final Table<?> ASKED = table(name("platform", "asked"));
    private static final Field<UUID> INSTITUTION = field(name("institution_id"), SQLDataType.UUID);
    private static final Field<UUID> ID = field(name("id"), SQLDataType.UUID);
    private static final Field<UUID> ACCOUNT = field(name("account_id"), SQLDataType.UUID);
    private static final Field<String> PATH = field(name("path"), SQLDataType.CLOB);
    private static final Field<String> TYPED = field(name("typed"), SQLDataType.CLOB);
    private static final Field<OffsetDateTime> AT = field(name("asked_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

    private final DSLContext db;
    private final Vault vault;
    private final Clock clock;

    AskedStore(DSLContext db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional
    public UUID keep(User user, String path, String typed) {
        var now = OffsetDateTime.now(clock);
        db.deleteFrom(ASKED).where(of(user), AT.lt(now.minus(KEPT))).execute();
        var id = Ids.next();
        db.insertInto(ASKED)
                .set(INSTITUTION, user.institutionId())
                .set(ID, id)
                .set(ACCOUNT, user.accountId())
                .set(PATH, path)
                .set(TYPED, vault.seal(SEALED, id, typed))
                .set(AT, now)
                .execute();
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<String> find(User user, UUID id, String path) {
        var since = OffsetDateTime.now(clock).minus(KEPT);
        return db.select(TYPED)
                .from(ASKED)
                .where(of(user), ID.eq(id), PATH.eq(path), AT.ge(since))
                .fetchOptional(TYPED)
                .flatMap(typed -> vault.tryOpen(SEALED, id, typed));
    }

    @Transactional
    public void forget(User user) {
        db.deleteFrom(ASKED).where(of(user)).execute();
    }

    private static Condition of(User user) {
        return INSTITUTION.eq(user.institutionId()).and(ACCOUNT.eq(user.accountId()));
    }
}
