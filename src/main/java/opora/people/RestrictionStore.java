package opora.people;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.db.Tables.RESTRICTION;
import static opora.people.db.Tables.RESTRICTION_INSIDER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Repository;

/** The restrictions of families and who is named for them. What is written about them stands sealed. */
@Repository
public class RestrictionStore {

    private static final Sealed DOCUMENT = Sealed.of(RESTRICTION.DOCUMENT, RESTRICTION.ID);
    private static final Sealed NOTE = Sealed.of(RESTRICTION.NOTE, RESTRICTION.ID);

    private final DSLContext db;
    private final Vault vault;

    RestrictionStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    @Configuration(proxyBeanMethods = false)
    static class Secrets {

        @Bean
        SealedFields sealedFieldsOfRestrictions() {
            return SealedFields.of(DOCUMENT, NOTE);
        }
    }

    record Held(
            UUID familyId,
            String kind,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    public record Restriction(
            UUID id,
            String kind,
            String document,
            String note,
            LocalDate from,
            @Nullable LocalDate to) {}

    public record Insider(UUID employeeId, String name, LocalDate since) {}

    /** False when a restriction of this kind runs already. */
    boolean insert(UUID id, RestrictionDraft draft, Change change) {
        return db.insertInto(RESTRICTION)
                        .set(RESTRICTION.INSTITUTION_ID, change.institution())
                        .set(RESTRICTION.ID, id)
                        .set(RESTRICTION.FAMILY_ID, draft.familyId())
                        .set(RESTRICTION.KIND, draft.kind())
                        .set(RESTRICTION.DOCUMENT, vault.seal(DOCUMENT, id, draft.document()))
                        .set(RESTRICTION.NOTE, vault.seal(NOTE, id, draft.note()))
                        .set(RESTRICTION.STARTS_ON, draft.startsOn())
                        .set(RESTRICTION.CREATED_AT, change.at().toOffsetDateTime())
                        .set(RESTRICTION.CREATED_BY, change.by())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Held> lock(UUID institution, UUID id) {
        return db.select(RESTRICTION.FAMILY_ID, RESTRICTION.KIND, RESTRICTION.STARTS_ON, RESTRICTION.ENDS_ON)
                .from(RESTRICTION)
                .where(RESTRICTION.INSTITUTION_ID.eq(institution), RESTRICTION.ID.eq(id))
                .forUpdate()
                .fetchOptional(row -> new Held(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    void end(UUID institution, UUID id, LocalDate on) {
        db.update(RESTRICTION)
                .set(RESTRICTION.ENDS_ON, on)
                .where(RESTRICTION.INSTITUTION_ID.eq(institution), RESTRICTION.ID.eq(id))
                .execute();
    }

    Set<String> running(UUID institution, UUID familyId) {
        return db.select(RESTRICTION.KIND)
                .from(RESTRICTION)
                .where(
                        RESTRICTION.INSTITUTION_ID.eq(institution),
                        RESTRICTION.FAMILY_ID.eq(familyId),
                        RESTRICTION.ENDS_ON.isNull())
                .fetchSet(RESTRICTION.KIND);
    }

    /** Named again on the day they were released: they were never away. */
    boolean name(UUID institution, UUID familyId, UUID employeeId, LocalDate since) {
        boolean named = db.fetchExists(
                RESTRICTION_INSIDER,
                RESTRICTION_INSIDER.INSTITUTION_ID.eq(institution),
                RESTRICTION_INSIDER.FAMILY_ID.eq(familyId),
                RESTRICTION_INSIDER.EMPLOYEE_ID.eq(employeeId),
                RESTRICTION_INSIDER.UNTIL.isNull());
        if (named) {
            return false;
        }
        db.insertInto(RESTRICTION_INSIDER)
                .set(RESTRICTION_INSIDER.INSTITUTION_ID, institution)
                .set(RESTRICTION_INSIDER.FAMILY_ID, familyId)
                .set(RESTRICTION_INSIDER.EMPLOYEE_ID, employeeId)
                .set(RESTRICTION_INSIDER.SINCE, since)
                .onConflict(
                        RESTRICTION_INSIDER.INSTITUTION_ID,
                        RESTRICTION_INSIDER.FAMILY_ID,
                        RESTRICTION_INSIDER.EMPLOYEE_ID,
                        RESTRICTION_INSIDER.SINCE)
                .doUpdate()
                .setNull(RESTRICTION_INSIDER.UNTIL)
                .execute();
        return true;
    }

    boolean release(UUID institution, UUID familyId, UUID employeeId, LocalDate until) {
        return db.update(RESTRICTION_INSIDER)
                        .set(RESTRICTION_INSIDER.UNTIL, until)
                        .where(
                                RESTRICTION_INSIDER.INSTITUTION_ID.eq(institution),
                                RESTRICTION_INSIDER.FAMILY_ID.eq(familyId),
                                RESTRICTION_INSIDER.EMPLOYEE_ID.eq(employeeId),
                                RESTRICTION_INSIDER.UNTIL.isNull())
                        .execute()
                > 0;
    }

    void releaseAll(UUID institution, UUID familyId, LocalDate until) {
        db.update(RESTRICTION_INSIDER)
                .set(RESTRICTION_INSIDER.UNTIL, until)
                .where(
                        RESTRICTION_INSIDER.INSTITUTION_ID.eq(institution),
                        RESTRICTION_INSIDER.FAMILY_ID.eq(familyId),
                        RESTRICTION_INSIDER.UNTIL.isNull())
                .execute();
    }

    public List<Restriction> of(UUID institution, UUID familyId) {
        return db.selectFrom(RESTRICTION)
                .where(RESTRICTION.INSTITUTION_ID.eq(institution), RESTRICTION.FAMILY_ID.eq(familyId))
                .orderBy(RESTRICTION.ENDS_ON.desc().nullsFirst(), RESTRICTION.STARTS_ON.desc())
                .fetch(row -> new Restriction(
                        row.getId(),
                        row.getKind(),
                        vault.open(DOCUMENT, row.getId(), row.getDocument()),
                        vault.open(NOTE, row.getId(), row.getNote()),
                        row.getStartsOn(),
                        row.getEndsOn()));
    }

    public List<Insider> insiders(UUID institution, UUID familyId) {
        return db.select(RESTRICTION_INSIDER.EMPLOYEE_ID, EMPLOYEE_CARD.SHORT_NAME, RESTRICTION_INSIDER.SINCE)
                .from(RESTRICTION_INSIDER)
                .join(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(RESTRICTION_INSIDER.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(RESTRICTION_INSIDER.EMPLOYEE_ID))
                .where(
                        RESTRICTION_INSIDER.INSTITUTION_ID.eq(institution),
                        RESTRICTION_INSIDER.FAMILY_ID.eq(familyId),
                        RESTRICTION_INSIDER.UNTIL.isNull())
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> new Insider(row.value1(), row.value2(), row.value3()));
    }
}
