package opora.casework.register;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.people.views.Tables.CURATOR_INTERVAL;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.casework.CaseworkPermissions;
import opora.casework.db.tables.CaseFile;
import opora.casework.monitoring.LastMonitoring;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.paging.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record11;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the cases of the families in reach. */
@Repository
class CaseSelect {

    private static final CaseFile BEFORE = CASE_FILE.as("before");

    private final DSLContext db;
    private final Families families;

    CaseSelect(DSLContext db, Families families) {
        this.db = db;
        this.families = families;
    }

    Slice<CaseRow> page(User user, CaseFilter filter, LocalDate today, @Nullable Key after) {
        var place = row(CASE_FILE.OPENED_ON, CASE_FILE.ID);
        boolean oldest = filter.isOldestFirst();
        var rest = after == null
                ? noCondition()
                : oldest ? place.gt(after.on(), after.id()) : place.lt(after.on(), after.id());
        var rows = select(user)
                .and(and(conditions(filter, today)))
                .and(rest)
                .orderBy(
                        oldest ? CASE_FILE.OPENED_ON.asc() : CASE_FILE.OPENED_ON.desc(),
                        oldest ? CASE_FILE.ID.asc() : CASE_FILE.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(mapping(CaseRow::new));
        return Slice.of(rows, last -> last.openedOn() + "_" + last.id());
    }

    Optional<CaseRow> find(User user, UUID id) {
        return select(user).and(CASE_FILE.ID.eq(id)).fetchOptional(mapping(CaseRow::new));
    }

    private SelectConditionStep<
                    Record11<
                            UUID,
                            UUID,
                            String,
                            String,
                            Integer,
                            LocalDate,
                            LocalDate,
                            String,
                            String,
                            String,
                            LocalDate>>
            select(User user) {
        return db.select(
                        CASE_FILE.ID,
                        CASE_FILE.FAMILY_ID,
                        FAMILY_CARD.NUMBER,
                        FAMILY_CARD.NAME,
                        earlier(),
                        CASE_FILE.OPENED_ON,
                        CASE_FILE.CLOSED_ON,
                        CASE_FILE.CLOSING_REASON,
                        SECTION_CARD.NAME,
                        EMPLOYEE_CARD.SHORT_NAME,
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
                .where(
                        CASE_FILE.INSTITUTION_ID.eq(user.institutionId()),
                        families.among(
                                CaseworkPermissions.VIEW,
                                user,
                                FAMILY_CARD.ID,
                                FAMILY_CARD.SECTION_ID,
                                FAMILY_CARD.CURATOR_ID));
    }

    private static Field<Integer> earlier() {
        return field(selectCount()
                .from(BEFORE)
                .where(
                        BEFORE.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID),
                        BEFORE.FAMILY_ID.eq(CASE_FILE.FAMILY_ID),
                        row(BEFORE.OPENED_ON, BEFORE.ID).lt(CASE_FILE.OPENED_ON, CASE_FILE.ID)));
    }

    private static List<Condition> conditions(CaseFilter filter, LocalDate today) {
        var conditions = new ArrayList<Condition>();
        if (!"all".equals(filter.state())) {
            conditions.add(
                    "closed".equals(filter.state()) ? CASE_FILE.CLOSED_ON.isNotNull() : CASE_FILE.CLOSED_ON.isNull());
        }
        if (filter.section() != null) {
            conditions.add(FAMILY_CARD.SECTION_ID.eq(filter.section()));
        }
        if (filter.curator() != null) {
            conditions.add(FAMILY_CARD.CURATOR_ID.eq(filter.curator()));
        }
        if (filter.monitoring() != null) {
            conditions.add(LastMonitoring.is(filter.monitoring(), today));
        }
        if (filter.reason() != null && !filter.reason().isEmpty()) {
            conditions.add(CASE_FILE.CLOSING_REASON.eq(filter.reason()));
        }
        return conditions;
    }

    /** The curators of the family while the case ran, the latest first. */
    List<CaseCurator> curators(UUID institution, CaseRow open, LocalDate today) {
        var last = open.closedOn() == null ? today : open.closedOn();
        return db.select(EMPLOYEE_CARD.SHORT_NAME, CURATOR_INTERVAL.STARTS_ON, CURATOR_INTERVAL.ENDS_ON)
                .from(CURATOR_INTERVAL)
                .join(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(CURATOR_INTERVAL.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(CURATOR_INTERVAL.EMPLOYEE_ID))
                .where(
                        CURATOR_INTERVAL.INSTITUTION_ID.eq(institution),
                        CURATOR_INTERVAL.FAMILY_ID.eq(open.familyId()),
                        CURATOR_INTERVAL.STARTS_ON.le(last),
                        coalesce(CURATOR_INTERVAL.ENDS_ON, today).ge(open.openedOn()))
                .orderBy(CURATOR_INTERVAL.STARTS_ON.desc())
                .fetch(mapping(CaseCurator::new));
    }

    /** Where a slice ends. */
    record Key(LocalDate on, UUID id) {

        private static final int PARTS = 2;

        /** A key somebody has cut short begins the list anew. */
        static @Nullable Key of(@Nullable String text) {
            try {
                var parts = text == null ? new String[0] : text.split("_", PARTS);
                return parts.length < PARTS ? null : new Key(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeException | IllegalArgumentException broken) {
                return null;
            }
        }
    }
}
