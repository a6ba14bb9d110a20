package opora.casework.handover;

import static opora.casework.db.Tables.HANDOVER;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.User;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The handovers. A family hidden from a user hides its handovers too: the walls see to that. */
@Repository
class HandoverStore {

    private final DSLContext db;
    private final Families families;
    private final Vault vault;

    HandoverStore(DSLContext db, Families families, Vault vault) {
        this.db = db;
        this.families = families;
        this.vault = vault;
    }

    List<Handover> ofFamily(UUID institution, UUID family) {
        return find(institution, HANDOVER.FAMILY_ID.eq(family));
    }

    /** The offer that waits for an answer. */
    Optional<Handover> open(UUID institution, UUID family) {
        return find(institution, HANDOVER.FAMILY_ID.eq(family).and(HANDOVER.STATE.eq(HandoverState.OFFERED.code())))
                .stream()
                .findFirst();
    }

    /** The offers about these families that wait for an answer. */
    List<Handover> open(UUID institution, Collection<UUID> families) {
        return find(
                institution,
                HANDOVER.FAMILY_ID
                        .eq(any(families.toArray(UUID[]::new)))
                        .and(HANDOVER.STATE.eq(HandoverState.OFFERED.code())));
    }

    /** Offers that wait for the user or whom they stand in for. */
    List<Handover> to(User user) {
        return find(
                user.institutionId(),
                HANDOVER.STATE.eq(HandoverState.OFFERED.code()).and(HANDOVER.TO_EMPLOYEE_ID.in(user.employees())));
    }

    /** What the user has offered: open, or settled since the day. */
    List<Handover> from(User user, LocalDate since) {
        return find(
                user.institutionId(),
                HANDOVER.FROM_EMPLOYEE_ID
                        .in(user.employees())
                        .and(HANDOVER.STATE.eq(HandoverState.OFFERED.code()).or(HANDOVER.SETTLED_ON.ge(since))));
    }

    /** All open offers about families the user may give to somebody. */
    List<Handover> inReach(User user) {
        return find(
                user.institutionId(),
                HANDOVER.STATE
                        .eq(HandoverState.OFFERED.code())
                        .and(families.among(
                                HandoverPermissions.ASSIGN,
                                user,
                                FAMILY_CARD.ID,
                                FAMILY_CARD.SECTION_ID,
                                FAMILY_CARD.CURATOR_ID)));
    }

    private List<Handover> find(UUID institution, Condition which) {
        var giver = EMPLOYEE_CARD.as("giver");
        var taker = EMPLOYEE_CARD.as("taker");
        return db.select(
                        HANDOVER.ID,
                        HANDOVER.FAMILY_ID,
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.NUMBER,
                        SETTLEMENT_CARD.SETTLEMENT_NAME,
                        HANDOVER.FROM_EMPLOYEE_ID,
                        giver.SHORT_NAME,
                        HANDOVER.TO_EMPLOYEE_ID,
                        coalesce(taker.SHORT_NAME, val("")),
                        HANDOVER.OFFERED_ON,
                        HANDOVER.BECAUSE,
                        HANDOVER.STATE,
                        HANDOVER.SETTLED_ON,
                        HANDOVER.ANSWER)
                .from(HANDOVER)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(HANDOVER.INSTITUTION_ID), FAMILY_CARD.ID.eq(HANDOVER.FAMILY_ID))
                .leftJoin(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(FAMILY_CARD.SETTLEMENT_ID))
                .leftJoin(giver)
                .on(giver.INSTITUTION_ID.eq(HANDOVER.INSTITUTION_ID), giver.ID.eq(HANDOVER.FROM_EMPLOYEE_ID))
                .leftJoin(taker)
                .on(taker.INSTITUTION_ID.eq(HANDOVER.INSTITUTION_ID), taker.ID.eq(HANDOVER.TO_EMPLOYEE_ID))
                .where(HANDOVER.INSTITUTION_ID.eq(institution), which)
                .orderBy(HANDOVER.OFFERED_ON.desc(), HANDOVER.ID.desc())
                .fetch(row -> new Handover(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        vault.open(HandoverSecrets.BECAUSE, row.value1(), row.value11()),
                        HandoverState.of(row.value12()),
                        row.value13(),
                        vault.open(HandoverSecrets.ANSWER, row.value1(), row.value14())));
    }

    void insert(
            UUID caseId,
            UUID family,
            @Nullable UUID from,
            UUID to,
            String because,
            HandoverState state,
            Change change) {
        var id = Ids.next();
        var row = db.newRecord(HANDOVER);
        row.setInstitutionId(change.institution());
        row.setId(id);
        row.setCaseId(caseId);
        row.setFamilyId(family);
        row.setFromEmployeeId(from);
        row.setToEmployeeId(to);
        row.setOfferedOn(change.today());
        row.setBecause(vault.seal(HandoverSecrets.BECAUSE, id, because));
        row.setState(state.code());
        if (state != HandoverState.OFFERED) {
            row.setSettledOn(change.today());
            row.setSettledBy(change.by());
        }
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        db.insertInto(HANDOVER).set(row).execute();
    }

    /** False when somebody has settled it meanwhile. */
    boolean settle(UUID id, HandoverState state, String answer, Change change) {
        return db.update(HANDOVER)
                        .set(HANDOVER.STATE, state.code())
                        .set(HANDOVER.SETTLED_ON, change.today())
                        .set(HANDOVER.SETTLED_BY, change.by())
                        .set(HANDOVER.ANSWER, answer.isEmpty() ? "" : vault.seal(HandoverSecrets.ANSWER, id, answer))
                        .where(
                                HANDOVER.INSTITUTION_ID.eq(change.institution()),
                                HANDOVER.ID.eq(id),
                                HANDOVER.STATE.eq(HandoverState.OFFERED.code()))
                        .execute()
                > 0;
    }
}
