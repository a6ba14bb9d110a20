package opora.casework;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.casework.db.Tables.MONITORING;
import static opora.casework.db.Tables.RATING;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import opora.casework.db.tables.records.MonitoringRecord;
import opora.casework.db.tables.records.RatingRecord;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.springframework.stereotype.Repository;

@Repository
class MonitoringStore {

    private final DSLContext db;
    private final Vault vault;

    MonitoringStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    record Day(UUID familyId, LocalDate on) {}

    /** A monitoring that stands, and the domains rated in it. */
    record Standing(UUID id, UUID employeeId, Set<String> domains) {}

    /** Two people who write about one family take turns: what its ratings are compared with is worked out from all of them. */
    void holdCases(UUID institution, Collection<UUID> families) {
        db.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.INSTITUTION_ID.eq(institution), CASE_FILE.FAMILY_ID.eq(any(array(families))))
                .orderBy(CASE_FILE.ID)
                .forUpdate()
                .fetch();
    }

    Optional<MonitoringRecord> find(UUID institution, UUID id) {
        return db.selectFrom(MONITORING)
                .where(MONITORING.INSTITUTION_ID.eq(institution), MONITORING.ID.eq(id))
                .fetchOptional();
    }

    Map<Day, Standing> standing(UUID institution, Collection<UUID> families, LocalDate from, LocalDate to) {
        var standing = new HashMap<Day, Standing>();
        db.select(MONITORING.ID, MONITORING.FAMILY_ID, MONITORING.OBSERVED_ON, MONITORING.EMPLOYEE_ID, RATING.DOMAIN)
                .from(MONITORING)
                .join(RATING)
                .on(RATING.INSTITUTION_ID.eq(MONITORING.INSTITUTION_ID), RATING.MONITORING_ID.eq(MONITORING.ID))
                .where(
                        MONITORING.INSTITUTION_ID.eq(institution),
                        MONITORING.FAMILY_ID.eq(any(array(families))),
                        MONITORING.OBSERVED_ON.between(from, to),
                        MONITORING.VOIDED_AT.isNull())
                .forEach(row -> standing.computeIfAbsent(
                                new Day(row.value2(), row.value3()),
                                day -> new Standing(row.value1(), row.value4(), new HashSet<>()))
                        .domains()
                        .add(row.value5()));
        return standing;
    }

    void insert(List<MonitoringRecord> monitorings, List<RatingRecord> ratings) {
        monitorings.forEach(row -> {
            row.setConclusion(vault.seal(CaseworkSecrets.CONCLUSION, row.getId(), row.getConclusion()));
            row.setDecision(vault.seal(CaseworkSecrets.DECISION, row.getId(), row.getDecision()));
        });
        ratings.forEach(row -> row.setComment(vault.seal(CaseworkSecrets.COMMENT, row.getId(), row.getComment())));
        insertAll(MONITORING, monitorings);
        insertAll(RATING, ratings);
    }

    /** One statement bound again and again; the driver makes multi-row inserts of it. */
    private <R extends TableRecord<R>> void insertAll(Table<R> table, List<R> rows) {
        if (!rows.isEmpty()) {
            var batch = db.batch(db.insertInto(table, table.fields()).values(new Object[table.fields().length]));
            rows.forEach(row -> batch.bind(row.intoArray()));
            batch.execute();
        }
    }

    void voidRatings(MonitoringRecord monitoring) {
        db.update(RATING)
                .set(RATING.VOIDED, true)
                .where(
                        RATING.INSTITUTION_ID.eq(monitoring.getInstitutionId()),
                        RATING.MONITORING_ID.eq(monitoring.getId()))
                .execute();
    }

    Set<UUID> familiesOf(UUID institution, Collection<UUID> ratings) {
        return db.selectDistinct(RATING.FAMILY_ID)
                .from(RATING)
                .where(RATING.INSTITUTION_ID.eq(institution), RATING.ID.eq(any(array(ratings))))
                .fetchSet(RATING.FAMILY_ID);
    }

    /** A monitoring goes with its last rating. */
    void delete(UUID institution, Collection<UUID> ratings) {
        var touched = db.deleteFrom(RATING)
                .where(RATING.INSTITUTION_ID.eq(institution), RATING.ID.eq(any(array(ratings))))
                .returningResult(RATING.MONITORING_ID)
                .fetchSet(RATING.MONITORING_ID);
        db.deleteFrom(MONITORING)
                .where(
                        MONITORING.INSTITUTION_ID.eq(institution),
                        MONITORING.ID.eq(any(array(touched))),
                        notExists(selectOne()
                                .from(RATING)
                                .where(
                                        RATING.INSTITUTION_ID.eq(MONITORING.INSTITUTION_ID),
                                        RATING.MONITORING_ID.eq(MONITORING.ID))))
                .execute();
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
