package opora.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import opora.casework.db.tables.records.MonitoringRecord;
import opora.casework.db.tables.records.RatingRecord;
import opora.platform.Change;
import opora.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A monitoring that has been judged and is to be written.
 *
 * @param added true when the monitoring is there and only ratings come to it
 * @param ratingIds the ids its ratings get, by their domains
 */
record RatedFamily(
        UUID id,
        MonitoringDraft draft,
        boolean added,
        @Nullable UUID section,
        Map<String, UUID> ratingIds) {

    static RatedFamily of(UUID id, MonitoringDraft draft, boolean added, @Nullable UUID section) {
        var ids = new HashMap<String, UUID>();
        draft.ratings().forEach(rating -> ids.put(rating.domain(), Ids.next()));
        return new RatedFamily(id, draft, added, section, ids);
    }

    MonitoringRecord row(Change change) {
        var row = new MonitoringRecord();
        row.setInstitutionId(change.institution());
        row.setId(id);
        row.setFamilyId(draft.familyId());
        row.setObservedOn(draft.on());
        row.setEmployeeId(draft.employeeId());
        row.setSectionId(section);
        row.setConclusion(draft.conclusion());
        row.setDecision(draft.decision());
        row.setDecidedOn(
                draft.decision().isEmpty() ? null : draft.decidedOn() == null ? draft.on() : draft.decidedOn());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        return row;
    }

    Stream<RatingRecord> ratings(UUID institution) {
        return draft.ratings().stream().map(rating -> {
            var row = new RatingRecord();
            row.setInstitutionId(institution);
            row.setId(ratingIds.get(rating.domain()));
            row.setMonitoringId(id);
            row.setFamilyId(draft.familyId());
            row.setDomain(rating.domain());
            row.setObservedOn(draft.on());
            row.setScore(rating.score());
            row.setComment(rating.comment());
            row.setVoided(false);
            return row;
        });
    }

    static List<UUID> families(List<MonitoringDraft> drafts) {
        return drafts.stream().map(MonitoringDraft::familyId).distinct().toList();
    }
}
