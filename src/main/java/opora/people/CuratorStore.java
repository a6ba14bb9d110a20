package opora.people;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.db.Tables.CURATOR;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CuratorStore {

    private final DSLContext db;

    CuratorStore(DSLContext db) {
        this.db = db;
    }

    record Held(
            UUID id,
            UUID familyId,
            UUID employeeId,
            LocalDate from,
            @Nullable LocalDate to) {

        Timeline.Interval interval() {
            return new Timeline.Interval(id, from, to);
        }
    }

    record Employment(UUID id, LocalDate from, @Nullable LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    record NewCurator(Timeline.Interval interval, UUID familyId, UUID employeeId) {}

    Map<UUID, Employment> employments(UUID institution, Collection<UUID> employees) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.HIRED_ON, EMPLOYEE_CARD.LEFT_ON)
                .from(EMPLOYEE_CARD)
                .where(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(institution),
                        EMPLOYEE_CARD.ID.eq(any(employees.toArray(UUID[]::new))))
                .fetchMap(EMPLOYEE_CARD.ID, mapping(Employment::new));
    }

    List<Held> of(UUID institution, Collection<UUID> families) {
        return db.select(CURATOR.ID, CURATOR.FAMILY_ID, CURATOR.EMPLOYEE_ID, CURATOR.STARTS_ON, CURATOR.ENDS_ON)
                .from(CURATOR)
                .where(CURATOR.INSTITUTION_ID.eq(institution), CURATOR.FAMILY_ID.eq(any(families.toArray(UUID[]::new))))
                .fetch(mapping(Held::new));
    }

    void end(UUID institution, List<Timeline.Interval> ended) {
        db.batch(ended.stream()
                        .map(each -> db.update(CURATOR)
                                .set(CURATOR.ENDS_ON, each.to())
                                .where(CURATOR.INSTITUTION_ID.eq(institution), CURATOR.ID.eq(each.id())))
                        .toList())
                .execute();
    }

    void insert(UUID institution, List<NewCurator> curators) {
        db.batchInsert(curators.stream()
                        .map(each -> {
                            var row = db.newRecord(CURATOR);
                            row.setInstitutionId(institution);
                            row.setId(each.interval().id());
                            row.setFamilyId(each.familyId());
                            row.setEmployeeId(each.employeeId());
                            row.setStartsOn(each.interval().from());
                            row.setEndsOn(each.interval().to());
                            return row;
                        })
                        .toList())
                .execute();
    }
}
