package opora.people.emergency;

import static opora.people.db.Tables.EMERGENCY_ACCESS;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import opora.people.Families;
import opora.people.PeoplePermissions;
import opora.people.PeopleSecrets;
import opora.people.db.tables.records.EmergencyAccessRecord;
import opora.platform.access.User;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class EmergencyStore {

    private final DSLContext db;
    private final Families families;
    private final Vault vault;
    private final Clock clock;

    EmergencyStore(DSLContext db, Families families, Vault vault, Clock clock) {
        this.db = db;
        this.families = families;
        this.vault = vault;
        this.clock = clock;
    }

    /** The database opens the door itself: for who asks, such a family does not exist before. */
    Optional<UUID> breakGlass(UUID id, String familyNumber, @Nullable String snilsToken, String reason) {
        return Optional.ofNullable(db.select(DSL.function(
                        DSL.name("people", "break_glass"),
                        SQLDataType.UUID,
                        val(id),
                        val(familyNumber),
                        val(snilsToken, SQLDataType.CLOB),
                        val(vault.seal(PeopleSecrets.EMERGENCY_REASON, id, reason))))
                .fetchSingle()
                .value1());
    }

    /** Those nobody has judged yet stand first, each group with the latest first. */
    Slice<EmergencyLine> inbox(User judge, @Nullable String after) {
        var rows = db.select(EMERGENCY_ACCESS.asterisk(), FAMILY_CARD.NUMBER)
                .from(EMERGENCY_ACCESS)
                .join(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(EMERGENCY_ACCESS.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(EMERGENCY_ACCESS.FAMILY_ID))
                .where(
                        EMERGENCY_ACCESS.INSTITUTION_ID.eq(judge.institutionId()),
                        families.among(
                                PeoplePermissions.JUDGE,
                                judge,
                                EMERGENCY_ACCESS.FAMILY_ID,
                                FAMILY_CARD.SECTION_ID,
                                FAMILY_CARD.CURATOR_ID),
                        after(judge.institutionId(), after))
                .orderBy(EMERGENCY_ACCESS.VERDICT.isNotNull(), EMERGENCY_ACCESS.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(this::line);
        return Slice.of(rows, line -> line.id().toString());
    }

    int waiting(User judge) {
        return db.fetchCount(db.selectOne()
                .from(EMERGENCY_ACCESS)
                .join(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(EMERGENCY_ACCESS.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(EMERGENCY_ACCESS.FAMILY_ID))
                .where(
                        EMERGENCY_ACCESS.INSTITUTION_ID.eq(judge.institutionId()),
                        EMERGENCY_ACCESS.VERDICT.isNull(),
                        EMERGENCY_ACCESS.ACCOUNT_ID.ne(judge.accountId()),
                        families.among(
                                PeoplePermissions.JUDGE,
                                judge,
                                EMERGENCY_ACCESS.FAMILY_ID,
                                FAMILY_CARD.SECTION_ID,
                                FAMILY_CARD.CURATOR_ID)));
    }

    Optional<EmergencyAccessRecord> lock(UUID institution, UUID id) {
        return db.selectFrom(EMERGENCY_ACCESS)
                .where(EMERGENCY_ACCESS.INSTITUTION_ID.eq(institution), EMERGENCY_ACCESS.ID.eq(id))
                .forUpdate()
                .fetchOptional();
    }

    void judge(UUID institution, UUID id, UUID judge, Verdict verdict, String remark) {
        db.update(EMERGENCY_ACCESS)
                .set(EMERGENCY_ACCESS.JUDGED_AT, OffsetDateTime.now(clock))
                .set(EMERGENCY_ACCESS.JUDGED_BY, judge)
                .set(EMERGENCY_ACCESS.VERDICT, verdict.word())
                .set(EMERGENCY_ACCESS.REMARK, vault.seal(PeopleSecrets.EMERGENCY_REMARK, id, remark))
                .where(EMERGENCY_ACCESS.INSTITUTION_ID.eq(institution), EMERGENCY_ACCESS.ID.eq(id))
                .execute();
    }

    /** The key is the id alone: ids grow with time, and whether the row was judged is read from it. */
    private Condition after(UUID institution, @Nullable String key) {
        if (key == null) {
            return DSL.noCondition();
        }
        var last = lock(institution, UUID.fromString(key)).orElse(null);
        if (last == null) {
            return DSL.noCondition();
        }
        var judged = EMERGENCY_ACCESS.VERDICT.isNotNull();
        return last.getVerdict() == null
                ? judged.or(EMERGENCY_ACCESS.ID.lt(last.getId()))
                : judged.and(EMERGENCY_ACCESS.ID.lt(last.getId()));
    }

    private EmergencyLine line(Record row) {
        var id = row.get(EMERGENCY_ACCESS.ID);
        var verdict = row.get(EMERGENCY_ACCESS.VERDICT);
        return new EmergencyLine(
                id,
                row.get(EMERGENCY_ACCESS.FAMILY_ID),
                row.get(FAMILY_CARD.NUMBER),
                row.get(EMERGENCY_ACCESS.ACCOUNT_ID),
                "",
                vault.open(PeopleSecrets.EMERGENCY_REASON, id, row.get(EMERGENCY_ACCESS.REASON)),
                here(row.get(EMERGENCY_ACCESS.OPENED_AT)),
                here(row.get(EMERGENCY_ACCESS.UNTIL)),
                row.get(EMERGENCY_ACCESS.JUDGED_AT) == null ? null : here(row.get(EMERGENCY_ACCESS.JUDGED_AT)),
                verdict == null ? null : Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                vault.open(PeopleSecrets.EMERGENCY_REMARK, id, row.get(EMERGENCY_ACCESS.REMARK)),
                List.of());
    }

    private LocalDateTime here(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }
}
