package opora.people;

import static opora.people.db.Tables.FAMILY_STATUS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class StatusStore {

    private final DSLContext db;
    private final Vault vault;

    StatusStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    record Held(
            UUID id,
            UUID familyId,
            String axis,
            String status,
            LocalDate from,
            @Nullable LocalDate to) {

        Timeline.Interval interval() {
            return new Timeline.Interval(id, from, to);
        }
    }

    record NewStatus(Timeline.Interval interval, StatusDraft draft) {}

    List<Held> of(UUID institution, Collection<UUID> families) {
        return held().where(
                        FAMILY_STATUS.INSTITUTION_ID.eq(institution),
                        FAMILY_STATUS.FAMILY_ID.eq(any(families.toArray(UUID[]::new))))
                .fetch(mapping(Held::new));
    }

    Optional<Held> lock(UUID institution, UUID statusId) {
        return held().where(FAMILY_STATUS.INSTITUTION_ID.eq(institution), FAMILY_STATUS.ID.eq(statusId))
                .forUpdate()
                .fetchOptional(mapping(Held::new));
    }

    void end(UUID institution, Collection<Timeline.Interval> ended) {
        db.batch(ended.stream()
                        .map(each -> db.update(FAMILY_STATUS)
                                .set(FAMILY_STATUS.ENDS_ON, each.to())
                                .where(FAMILY_STATUS.INSTITUTION_ID.eq(institution), FAMILY_STATUS.ID.eq(each.id())))
                        .toList())
                .execute();
    }

    void insert(UUID institution, Collection<NewStatus> statuses) {
        db.batchInsert(statuses.stream()
                        .map(each -> {
                            var draft = each.draft();
                            var row = db.newRecord(FAMILY_STATUS);
                            row.setInstitutionId(institution);
                            row.setId(each.interval().id());
                            row.setFamilyId(draft.familyId());
                            row.setAxis(draft.axis());
                            row.setStatus(draft.status());
                            row.setStartsOn(each.interval().from());
                            row.setEndsOn(each.interval().to());
                            row.setDocumentNumber(vault.seal(
                                    PeopleSecrets.STATUS_DOCUMENT,
                                    row.getId(),
                                    draft.documentNumber().strip()));
                            row.setDocumentDate(draft.documentDate());
                            row.setReason(vault.seal(
                                    PeopleSecrets.STATUS_REASON,
                                    row.getId(),
                                    draft.reason().strip()));
                            return row;
                        })
                        .toList())
                .execute();
    }

    private SelectJoinStep<Record6<UUID, UUID, String, String, LocalDate, LocalDate>> held() {
        return db.select(
                        FAMILY_STATUS.ID,
                        FAMILY_STATUS.FAMILY_ID,
                        FAMILY_STATUS.AXIS,
                        FAMILY_STATUS.STATUS,
                        FAMILY_STATUS.STARTS_ON,
                        FAMILY_STATUS.ENDS_ON)
                .from(FAMILY_STATUS);
    }
}
