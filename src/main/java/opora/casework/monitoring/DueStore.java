package opora.casework.monitoring;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.casework.CaseworkPermissions;
import opora.casework.MonitoringState;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.paging.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads which families in reach wait to be looked at. */
@Repository
public class DueStore {

    private static final LocalDate NEVER = LocalDate.of(1900, 1, 1);

    private final DSLContext db;
    private final Families families;

    DueStore(DSLContext db, Families families) {
        this.db = db;
        this.families = families;
    }

    public DueCounts counts(User user, LocalDate today) {
        return db.select(
                        count(),
                        count().filterWhere(LastMonitoring.is(MonitoringState.DUE, today)),
                        count().filterWhere(LastMonitoring.is(MonitoringState.OVERDUE, today)))
                .from(CASE_FILE)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID), FAMILY_CARD.ID.eq(CASE_FILE.FAMILY_ID))
                .where(running(user))
                .fetchSingle(mapping(DueCounts::new));
    }

    /** Who waited longest stands first; who was never looked at before all. */
    Slice<DueFamily> page(User user, DueFilter filter, LocalDate today, @Nullable Key after) {
        Field<LocalDate> last = coalesce(LastMonitoring.on(), inline(NEVER));
        var place = row(last, CASE_FILE.OPENED_ON, CASE_FILE.ID);
        var rows = db.select(
                        CASE_FILE.ID,
                        FAMILY_CARD.ID,
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.NUMBER,
                        SECTION_CARD.NAME,
                        EMPLOYEE_CARD.SHORT_NAME,
                        CASE_FILE.OPENED_ON,
                        LastMonitoring.on())
                .from(CASE_FILE)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID), FAMILY_CARD.ID.eq(CASE_FILE.FAMILY_ID))
                .leftJoin(SECTION_CARD)
                .on(
                        SECTION_CARD.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        SECTION_CARD.ID.eq(FAMILY_CARD.SECTION_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(FAMILY_CARD.CURATOR_ID))
                .where(running(user), LastMonitoring.is(filter.waiting(), today))
                .and(filter.section() == null ? noCondition() : FAMILY_CARD.SECTION_ID.eq(filter.section()))
                .and(filter.curator() == null ? noCondition() : FAMILY_CARD.CURATOR_ID.eq(filter.curator()))
                .and(after == null ? noCondition() : place.gt(after.last(), after.opened(), after.id()))
                .orderBy(last, CASE_FILE.OPENED_ON, CASE_FILE.ID)
                .limit(Slice.AND_ONE_MORE)
                .fetch(mapping(DueFamily::new));
        return Slice.of(
                rows,
                each -> (each.last() == null ? NEVER : each.last()) + "_" + each.openedOn() + "_" + each.caseId());
    }

    /** @param curatorId null for families that have no curator */
    record OfCurator(@Nullable UUID curatorId, @Nullable String curator, int families) {}

    List<OfCurator> byCurator(User user, LocalDate today) {
        return db.select(FAMILY_CARD.CURATOR_ID, EMPLOYEE_CARD.SHORT_NAME, count())
                .from(CASE_FILE)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID), FAMILY_CARD.ID.eq(CASE_FILE.FAMILY_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(FAMILY_CARD.CURATOR_ID))
                .where(running(user), LastMonitoring.is(MonitoringState.DUE, today))
                .groupBy(FAMILY_CARD.CURATOR_ID, EMPLOYEE_CARD.SHORT_NAME)
                .orderBy(EMPLOYEE_CARD.SHORT_NAME)
                .fetch(mapping(OfCurator::new));
    }

    private Condition running(User user) {
        return CASE_FILE
                .INSTITUTION_ID
                .eq(user.institutionId())
                .and(CASE_FILE.CLOSED_ON.isNull())
                .and(families.among(
                        CaseworkPermissions.VIEW,
                        user,
                        FAMILY_CARD.ID,
                        FAMILY_CARD.SECTION_ID,
                        FAMILY_CARD.CURATOR_ID));
    }

    /** Where a slice ends. */
    record Key(LocalDate last, LocalDate opened, UUID id) {

        private static final int PARTS = 3;

        /** A key somebody has cut short begins the list anew. */
        static @Nullable Key of(@Nullable String text) {
            try {
                List<String> parts = text == null ? List.of() : List.of(text.split("_", PARTS));
                return parts.size() < PARTS
                        ? null
                        : new Key(
                                LocalDate.parse(parts.getFirst()),
                                LocalDate.parse(parts.get(1)),
                                UUID.fromString(parts.getLast()));
            } catch (DateTimeException | IllegalArgumentException broken) {
                return null;
            }
        }
    }
}
