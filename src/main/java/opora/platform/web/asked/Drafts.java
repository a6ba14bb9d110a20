package opora.platform.web.asked;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/** What an account has typed into a form and not sent yet. */
@Component
class Drafts {

    /** Who was ill for a week finds the work again; what nobody comes back to is not kept for ever. */
    private static final Duration KEPT = Duration.ofDays(14);

    /** It does not last, and stays under the key it was sealed with. */
    private static final Sealed SEALED = new Sealed("platform", "draft", "typed", List.of(), null);

    private static final Table<?> DRAFT = table(name("platform", "draft"));
    private static final Field<UUID> INSTITUTION = field(name("institution_id"), SQLDataType.UUID);
    private static final Field<UUID> ACCOUNT = field(name("account_id"), SQLDataType.UUID);
    private static final Field<String> PATH = field(name("path"), SQLDataType.CLOB);
    private static final Field<String> TYPED = field(name("typed"), SQLDataType.CLOB);
    private static final Field<OffsetDateTime> AT = field(name("kept_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

    private final DSLContext db;
    private final Vault vault;
    private final Clock clock;

    Drafts(DSLContext db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional
    public void keep(User user, String path, String typed) {
        var now = OffsetDateTime.now(clock);
        var sealed = vault.seal(SEALED, row(user, path), typed);
        db.deleteFrom(DRAFT).where(of(user), AT.lt(now.minus(KEPT))).execute();
        db.insertInto(DRAFT)
                .set(INSTITUTION, user.institutionId())
                .set(ACCOUNT, user.accountId())
                .set(PATH, path)
                .set(TYPED, sealed)
                .set(AT, now)
                .onConflict(INSTITUTION, ACCOUNT, PATH)
                .doUpdate()
                .set(TYPED, sealed)
                .set(AT, now)
                .execute();
    }

    @Transactional(readOnly = true)
    public Optional<String> find(User user, String path) {
        return db.select(TYPED)
                .from(DRAFT)
                .where(of(user), PATH.eq(path))
                .fetchOptional(TYPED)
                .flatMap(typed -> vault.tryOpen(SEALED, row(user, path), typed));
    }

    @Transactional
    public void drop(User user, String path) {
        db.deleteFrom(DRAFT).where(of(user), PATH.eq(path)).execute();
    }

    /** A draft is named by its account and its form, not by a key of its own. */
    private static UUID row(User user, String path) {
        return UUID.nameUUIDFromBytes((user.accountId() + " " + path).getBytes(StandardCharsets.UTF_8));
    }

    private static Condition of(User user) {
        return INSTITUTION.eq(user.institutionId()).and(ACCOUNT.eq(user.accountId()));
    }
}
