package opora.casework;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.casework.db.Tables.STANDING;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import opora.platform.database.OneOf;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CaseStore {

    private final DSLContext db;

    CaseStore(DSLContext db) {
        this.db = db;
    }

    record Case(
            UUID id,
            UUID familyId,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String reason) {}

    record Closing(UUID caseId, LocalDate on, String reason) {}

    void open(UUID institution, Collection<Case> cases) {
        db.batchInsert(cases.stream()
                        .map(each -> {
                            var row = db.newRecord(CASE_FILE);
                            row.setInstitutionId(institution);
                            row.setId(each.id());
                            row.setFamilyId(each.familyId());
                            row.setOpenedOn(each.openedOn());
                            return row;
                        })
                        .toList())
                .execute();
    }

    /** The running case of each family, held until the transaction ends. */
    Map<UUID, Case> lockRunning(UUID institution, Collection<UUID> families) {
        return db.select(
                        CASE_FILE.ID,
                        CASE_FILE.FAMILY_ID,
                        CASE_FILE.OPENED_ON,
                        CASE_FILE.CLOSED_ON,
                        CASE_FILE.CLOSING_REASON)
                .from(CASE_FILE)
                .where(
                        CASE_FILE.INSTITUTION_ID.eq(institution),
                        CASE_FILE.FAMILY_ID.eq(any(families.toArray(UUID[]::new))),
                        CASE_FILE.CLOSED_ON.isNull())
                .orderBy(CASE_FILE.ID)
                .forUpdate()
                .fetchMap(CASE_FILE.FAMILY_ID, mapping(Case::new));
    }

    /** Those of the families in whose running case a level of accompaniment runs. */
    Set<UUID> accompanied(UUID institution, Collection<UUID> families) {
        return db.select(CASE_FILE.FAMILY_ID)
                .from(CASE_FILE)
                .join(STANDING)
                .on(STANDING.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID), STANDING.CASE_ID.eq(CASE_FILE.ID))
                .where(
                        CASE_FILE.INSTITUTION_ID.eq(institution),
                        CASE_FILE.FAMILY_ID.eq(any(families.toArray(UUID[]::new))),
                        CASE_FILE.CLOSED_ON.isNull(),
                        STANDING.AXIS.eq("level"),
                        STANDING.ENDS_ON.isNull(),
                        STANDING.VOIDED_AT.isNull())
                .fetchSet(CASE_FILE.FAMILY_ID);
    }

    /** The case that runs, or else the one that closed last. */
    Optional<Case> latest(UUID institution, UUID familyId) {
        return db.select(
                        CASE_FILE.ID,
                        CASE_FILE.FAMILY_ID,
                        CASE_FILE.OPENED_ON,
                        CASE_FILE.CLOSED_ON,
                        CASE_FILE.CLOSING_REASON)
                .from(CASE_FILE)
                .where(CASE_FILE.INSTITUTION_ID.eq(institution), CASE_FILE.FAMILY_ID.eq(familyId))
                .orderBy(CASE_FILE.CLOSED_ON.desc().nullsFirst())
                .limit(1)
                .fetchOptional(mapping(Case::new));
    }

    /** Those of these families that had a case and have none running. */
    Set<UUID> removed(UUID institution, Collection<UUID> families) {
        var running = CASE_FILE.as("running");
        return db.select(CASE_FILE.FAMILY_ID)
                .from(CASE_FILE)
                .where(
                        CASE_FILE.INSTITUTION_ID.eq(institution),
                        OneOf.of(CASE_FILE.FAMILY_ID, families),
                        CASE_FILE.CLOSED_ON.isNotNull(),
                        notExists(selectOne()
                                .from(running)
                                .where(
                                        running.INSTITUTION_ID.eq(institution),
                                        running.FAMILY_ID.eq(CASE_FILE.FAMILY_ID),
                                        running.CLOSED_ON.isNull())))
                .fetchSet(CASE_FILE.FAMILY_ID);
    }

    /** Families without a running case whose last one was closed on the day or before it. */
    Map<UUID, LocalDate> removedUntil(UUID institution, LocalDate last) {
        var closed = max(CASE_FILE.CLOSED_ON);
        return db.select(CASE_FILE.FAMILY_ID, closed)
                .from(CASE_FILE)
                .where(CASE_FILE.INSTITUTION_ID.eq(institution))
                .groupBy(CASE_FILE.FAMILY_ID)
                .having(count().eq(count(CASE_FILE.CLOSED_ON)), closed.le(last))
                .fetchMap(CASE_FILE.FAMILY_ID, closed);
    }

    void close(UUID institution, List<Closing> closings) {
        db.batch(closings.stream()
                        .map(each -> db.update(CASE_FILE)
                                .set(CASE_FILE.CLOSED_ON, each.on())
                                .set(CASE_FILE.CLOSING_REASON, each.reason())
                                .where(CASE_FILE.INSTITUTION_ID.eq(institution), CASE_FILE.ID.eq(each.caseId())))
                        .toList())
                .execute();
    }
}
