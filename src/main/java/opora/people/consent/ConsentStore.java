package opora.people.consent;

import static opora.people.db.Tables.CONSENT;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.people.Families;
import opora.people.PeoplePermissions;
import opora.people.db.tables.records.ConsentRecord;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ConsentStore {

    /** The day on which a consent is good no more: its last one, or the eighteenth birthday of a child somebody signed for. */
    private static final Field<LocalDate> DUE = least(
            CONSENT.ENDS_ON,
            when(
                    CONSENT.CAPACITY.eq(SignerCapacity.PARENT.name()),
                    DSL.localDateAdd(PERSON_CARD.BIRTH_DATE, inline(ConsentState.ADULT), DatePart.YEAR)));

    private final DSLContext db;
    private final Vault vault;
    private final Families families;

    ConsentStore(DSLContext db, Vault vault, Families families) {
        this.db = db;
        this.vault = vault;
        this.families = families;
    }

    List<Consent> ofFamily(UUID institution, UUID family) {
        return read(CONSENT.INSTITUTION_ID.eq(institution).and(CONSENT.FAMILY_ID.eq(family)));
    }

    /** All that was ever signed by or for these people for a purpose, withdrawn and ended ones among it. */
    List<Consent> ofPersons(UUID institution, ConsentPurpose purpose, Collection<UUID> persons) {
        return read(CONSENT.INSTITUTION_ID
                .eq(institution)
                .and(CONSENT.PERSON_ID.eq(any(persons.toArray(UUID[]::new))))
                .and(CONSENT.PURPOSE.eq(purpose.name())));
    }

    Optional<ConsentRecord> lock(UUID institution, UUID id) {
        return db.selectFrom(CONSENT)
                .where(CONSENT.INSTITUTION_ID.eq(institution), CONSENT.ID.eq(id))
                .forUpdate()
                .fetchOptional();
    }

    void insert(UUID institution, UUID id, ConsentDraft draft) {
        db.insertInto(CONSENT)
                .set(CONSENT.INSTITUTION_ID, institution)
                .set(CONSENT.ID, id)
                .set(CONSENT.FAMILY_ID, draft.familyId())
                .set(CONSENT.PERSON_ID, draft.personId())
                .set(CONSENT.PURPOSE, draft.purpose().name())
                .set(CONSENT.RECIPIENT, draft.recipient())
                .set(CONSENT.DATA, draft.data())
                .set(CONSENT.CAPACITY, draft.capacity().name())
                .set(CONSENT.SIGNER, vault.seal(ConsentSealed.SIGNER, id, draft.signer()))
                .set(
                        CONSENT.CAPACITY_DOCUMENT,
                        vault.seal(ConsentSealed.CAPACITY_DOCUMENT, id, draft.capacityDocument()))
                .set(CONSENT.SIGNED_ON, draft.signedOn())
                .set(CONSENT.ENDS_ON, draft.endsOn())
                .execute();
    }

    void withdraw(UUID institution, UUID id, LocalDate on, String document) {
        db.update(CONSENT)
                .set(CONSENT.WITHDRAWN_ON, on)
                .set(CONSENT.WITHDRAWAL_DOCUMENT, vault.seal(ConsentSealed.WITHDRAWAL_DOCUMENT, id, document))
                .where(CONSENT.INSTITUTION_ID.eq(institution), CONSENT.ID.eq(id))
                .execute();
    }

    /** What ends within the next weeks or has ended, and nothing newer of the same kind stands in its place. */
    Slice<ConsentDue> due(User user, LocalDate today, @Nullable String after) {
        var newer = CONSENT.as("newer");
        var rows = db.select(
                        CONSENT.asterisk(),
                        PERSON_CARD.FULL_NAME,
                        PERSON_CARD.BIRTH_DATE,
                        FAMILY_CARD.NUMBER,
                        DUE.as("due"))
                .from(CONSENT)
                .join(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(CONSENT.INSTITUTION_ID), PERSON_CARD.ID.eq(CONSENT.PERSON_ID))
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CONSENT.INSTITUTION_ID), FAMILY_CARD.ID.eq(CONSENT.FAMILY_ID))
                .where(
                        CONSENT.INSTITUTION_ID.eq(user.institutionId()),
                        CONSENT.WITHDRAWN_ON.isNull(),
                        families.among(
                                PeoplePermissions.VIEW,
                                user,
                                CONSENT.FAMILY_ID,
                                FAMILY_CARD.SECTION_ID,
                                FAMILY_CARD.CURATOR_ID),
                        DUE.le(today.plusDays(ConsentState.ENDING_DAYS)),
                        notExists(selectOne()
                                .from(newer)
                                .where(
                                        newer.INSTITUTION_ID.eq(CONSENT.INSTITUTION_ID),
                                        newer.PERSON_ID.eq(CONSENT.PERSON_ID),
                                        newer.PURPOSE.eq(CONSENT.PURPOSE),
                                        newer.RECIPIENT.eq(CONSENT.RECIPIENT),
                                        newer.SIGNED_ON.gt(CONSENT.SIGNED_ON))),
                        after(DayKey.of(after)))
                .orderBy(DUE, CONSENT.ID)
                .limit(Slice.AND_ONE_MORE)
                .fetch(row ->
                        new ConsentDue(consent(row), row.get(FAMILY_CARD.NUMBER), row.get("due", LocalDate.class)));
        return Slice.of(rows, row -> new DayKey(row.due(), row.consent().id()).toString());
    }

    private static Condition after(@Nullable DayKey key) {
        return key == null ? DSL.noCondition() : DSL.row(DUE, CONSENT.ID).gt(key.on(), key.id());
    }

    private List<Consent> read(Condition condition) {
        return db.select(CONSENT.asterisk(), PERSON_CARD.FULL_NAME, PERSON_CARD.BIRTH_DATE)
                .from(CONSENT)
                .join(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(CONSENT.INSTITUTION_ID), PERSON_CARD.ID.eq(CONSENT.PERSON_ID))
                .where(condition)
                .orderBy(PERSON_CARD.FULL_NAME, CONSENT.PURPOSE, CONSENT.SIGNED_ON.desc(), CONSENT.ID)
                .fetch(this::consent);
    }

    private Consent consent(Record row) {
        var id = row.get(CONSENT.ID);
        return new Consent(
                id,
                row.get(CONSENT.FAMILY_ID),
                row.get(CONSENT.PERSON_ID),
                row.get(PERSON_CARD.FULL_NAME),
                row.get(PERSON_CARD.BIRTH_DATE),
                ConsentPurpose.valueOf(row.get(CONSENT.PURPOSE)),
                row.get(CONSENT.RECIPIENT),
                row.get(CONSENT.DATA),
                SignerCapacity.valueOf(row.get(CONSENT.CAPACITY)),
                vault.open(ConsentSealed.SIGNER, id, row.get(CONSENT.SIGNER)),
                vault.open(ConsentSealed.CAPACITY_DOCUMENT, id, row.get(CONSENT.CAPACITY_DOCUMENT)),
                row.get(CONSENT.SIGNED_ON),
                row.get(CONSENT.ENDS_ON),
                row.get(CONSENT.WITHDRAWN_ON),
                vault.open(ConsentSealed.WITHDRAWAL_DOCUMENT, id, row.get(CONSENT.WITHDRAWAL_DOCUMENT)));
    }
}
