package opora.contracts.register;

import static opora.contracts.db.Tables.ANALYSIS;
import static opora.contracts.db.Tables.CONTRACT;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.ContractReach;
import opora.contracts.ContractState;
import opora.contracts.ContractsPermissions;
import opora.contracts.Direction;
import opora.people.PersonSearch;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The contracts in reach as the register shows them. */
@Repository
public class ContractSelect {

    private static final int MOST_PEOPLE = 200;

    private final DSLContext db;
    private final ContractReach reach;
    private final PersonSearch search;

    ContractSelect(DSLContext db, ContractReach reach, PersonSearch search) {
        this.db = db;
        this.reach = reach;
        this.search = search;
    }

    Slice<ContractLine> page(User user, ContractFilter filter, LocalDate today, @Nullable DayKey after) {
        var rows = select().where(conditions(user, filter, today))
                .and(after == null ? noCondition() : from(filter, after))
                .orderBy(order(filter))
                .limit(Slice.AND_ONE_MORE)
                .fetch(ContractSelect::line);
        return Slice.of(rows, last -> new DayKey(day(filter, last), last.id()).toString());
    }

    /** For paper: all of it. */
    List<ContractLine> all(User user, ContractFilter filter, LocalDate today) {
        return select().where(conditions(user, filter, today))
                .orderBy(order(filter))
                .fetch(ContractSelect::line);
    }

    public List<ContractLine> ofFamily(User user, UUID family) {
        return select().where(
                        CONTRACT.INSTITUTION_ID.eq(user.institutionId()),
                        CONTRACT.FAMILY_ID.eq(family),
                        reach.among(ContractsPermissions.VIEW, user))
                .orderBy(CONTRACT.CONCLUDED_ON.desc(), CONTRACT.ID.desc())
                .fetch(ContractSelect::line);
    }

    public int count(User user, ContractFilter filter, LocalDate today) {
        return db.fetchCount(select().where(conditions(user, filter, today)));
    }

    private static Field<LocalDate> column(ContractFilter filter) {
        return switch (filter.order()) {
            case CONCLUDED -> CONTRACT.CONCLUDED_ON;
            case STARTS -> CONTRACT.STARTS_ON;
            case ENDS -> CONTRACT.ENDS_ON;
        };
    }

    private static LocalDate day(ContractFilter filter, ContractLine line) {
        return switch (filter.order()) {
            case CONCLUDED -> line.concludedOn();
            case STARTS -> line.startsOn();
            case ENDS -> line.endsOn();
        };
    }

    /** What ends next stands first, of days gone by the newest. */
    private static List<SortField<?>> order(ContractFilter filter) {
        return filter.order() == ContractFilter.Sort.ENDS
                ? List.of(CONTRACT.ENDS_ON.asc(), CONTRACT.ID.asc())
                : List.of(column(filter).desc(), CONTRACT.ID.desc());
    }

    private static Condition from(ContractFilter filter, DayKey after) {
        var key = row(column(filter), CONTRACT.ID);
        return filter.order() == ContractFilter.Sort.ENDS
                ? key.gt(after.on(), after.id())
                : key.lt(after.on(), after.id());
    }

    private List<Condition> conditions(User user, ContractFilter filter, LocalDate today) {
        var conditions = new ArrayList<Condition>();
        conditions.add(CONTRACT.INSTITUTION_ID.eq(user.institutionId()));
        conditions.add(reach.among(ContractsPermissions.VIEW, user));
        if (filter.seeks()) {
            conditions.add(sought(filter.sought(), user));
        }
        if (filter.direction() != null) {
            conditions.add(CONTRACT.DIRECTION.eq(filter.direction().code()));
        }
        conditions.add(
                filter.state() == null
                        ? CONTRACT.STATE.ne(ContractState.VOIDED.code())
                        : CONTRACT.STATE.eq(filter.state().code()));
        if (filter.from() != null) {
            conditions.add(CONTRACT.CONCLUDED_ON.ge(filter.from()));
        }
        if (filter.to() != null) {
            conditions.add(CONTRACT.CONCLUDED_ON.le(filter.to()));
        }
        if (Boolean.TRUE.equals(filter.mine())) {
            conditions.add(CONTRACT.EMPLOYEE_ID.in(user.employees()));
        }
        if (Boolean.TRUE.equals(filter.low())) {
            conditions.add(ANALYSIS.LOW_INCOME.isTrue());
        }
        if (Boolean.TRUE.equals(filter.late())) {
            conditions.add(CONTRACT.STATE.eq(ContractState.RUNNING.code()).and(CONTRACT.ENDS_ON.lt(today)));
        }
        return conditions;
    }

    /** By the number as it is written on paper, or by the name as people are sought everywhere. */
    private Condition sought(String typed, User user) {
        var number = typed.replace("№", "").strip();
        var named = search.find(typed, user, MOST_PEOPLE).stream()
                .map(PersonSearch.Sighting::personId)
                .toArray(UUID[]::new);
        return CONTRACT.NUMBER.containsIgnoreCase(number).or(CONTRACT.PERSON_ID.eq(any(named)));
    }

    private SelectOnConditionStep<Record> select() {
        return db.select(CONTRACT.fields())
                .select(
                        FAMILY_CARD.NUMBER,
                        PERSON_CARD.FULL_NAME,
                        PERSON_CARD.BIRTH_DATE,
                        PARTNER_CARD.NAME,
                        EMPLOYEE_CARD.SHORT_NAME,
                        ANALYSIS.LOW_INCOME)
                .from(CONTRACT)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), FAMILY_CARD.ID.eq(CONTRACT.FAMILY_ID))
                .join(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), PERSON_CARD.ID.eq(CONTRACT.PERSON_ID))
                .leftJoin(PARTNER_CARD)
                .on(PARTNER_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), PARTNER_CARD.ID.eq(CONTRACT.PARTNER_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(CONTRACT.EMPLOYEE_ID))
                .leftJoin(ANALYSIS)
                .on(ANALYSIS.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), ANALYSIS.CONTRACT_ID.eq(CONTRACT.ID));
    }

    private static ContractLine line(Record found) {
        return new ContractLine(
                found.get(CONTRACT.ID),
                found.get(CONTRACT.NUMBER),
                found.get(CONTRACT.CONCLUDED_ON),
                found.get(PERSON_CARD.FULL_NAME),
                found.get(PERSON_CARD.BIRTH_DATE),
                found.get(CONTRACT.FAMILY_ID),
                found.get(FAMILY_CARD.NUMBER),
                Direction.of(found.get(CONTRACT.DIRECTION)),
                found.get(CONTRACT.STARTS_ON),
                found.get(CONTRACT.ENDS_ON),
                found.get(CONTRACT.AMOUNT),
                found.get(CONTRACT.TRAINING_AMOUNT),
                Objects.requireNonNullElse(found.get(PARTNER_CARD.NAME), found.get(CONTRACT.CONCLUDED_BY)),
                found.get(EMPLOYEE_CARD.SHORT_NAME),
                ContractState.of(found.get(CONTRACT.STATE)),
                found.get(CONTRACT.ENDED_ON),
                found.get(ANALYSIS.LOW_INCOME));
    }
}
