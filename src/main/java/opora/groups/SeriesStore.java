package opora.groups;

import static opora.groups.db.Tables.PARTICIPANT;
import static opora.groups.db.Tables.SERIES;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.groups.db.tables.records.ParticipantRecord;
import opora.groups.db.tables.records.SeriesRecord;
import opora.platform.NotFound;
import opora.platform.text.SearchText;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SeriesStore {

    private final DSLContext db;

    SeriesStore(DSLContext db) {
        this.db = db;
    }

    Map<String, UUID> byName(UUID institution, Collection<String> keys) {
        return db.select(SERIES.NAME_KEY, SERIES.ID)
                .from(SERIES)
                .where(SERIES.INSTITUTION_ID.eq(institution), SERIES.NAME_KEY.eq(any(keys.toArray(String[]::new))))
                .fetchMap(SERIES.NAME_KEY, SERIES.ID);
    }

    /** Whoever changes the same group or its roster next waits for this transaction. */
    SeriesRecord lock(UUID institution, UUID id) {
        return db.selectFrom(SERIES)
                .where(SERIES.INSTITUTION_ID.eq(institution), SERIES.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** Who leads the group, or nobody. */
    Set<UUID> leader(UUID institution, UUID id) {
        return db.select(SERIES.LEADER_ID)
                .from(SERIES)
                .where(SERIES.INSTITUTION_ID.eq(institution), SERIES.ID.eq(id), SERIES.LEADER_ID.isNotNull())
                .fetchSet(SERIES.LEADER_ID);
    }

    void insert(UUID institution, UUID id, SeriesDraft draft) {
        var row = db.newRecord(SERIES);
        row.setInstitutionId(institution);
        row.setId(id);
        fill(row, draft);
        row.insert();
    }

    void update(SeriesRecord row, SeriesDraft draft) {
        fill(row, draft);
        row.update();
    }

    private static void fill(SeriesRecord row, SeriesDraft draft) {
        row.setName(draft.name().strip());
        row.setNameKey(SearchText.normalise(draft.name()));
        row.setKind(draft.kind().code());
        row.setSubtype(draft.form() == null ? "" : draft.form().code());
        row.setAudience(draft.audience().code());
        row.setPurposes(
                draft.purposes().stream().sorted().map(TrainingPurpose::code).toArray(String[]::new));
        row.setLeaderId(draft.leaderId());
        row.setWeekday(draft.weekday() == null ? null : draft.weekday().getValue());
        row.setStartsAt(draft.startsAt());
        row.setPlace(draft.place());
        row.setMinutes(draft.minutes());
        row.setActive(draft.active());
    }

    /** Everybody who ever belonged to the group. */
    List<ParticipantRecord> participants(UUID institution, UUID series) {
        return db.selectFrom(PARTICIPANT)
                .where(PARTICIPANT.INSTITUTION_ID.eq(institution), PARTICIPANT.SERIES_ID.eq(series))
                .orderBy(PARTICIPANT.JOINED_ON, PARTICIPANT.ID)
                .fetch();
    }

    void join(List<ParticipantRecord> rows) {
        Inserts.all(db, PARTICIPANT, rows);
    }

    ParticipantRecord participant(UUID institution, UUID id) {
        return db.selectFrom(PARTICIPANT)
                .where(PARTICIPANT.INSTITUTION_ID.eq(institution), PARTICIPANT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }
}
