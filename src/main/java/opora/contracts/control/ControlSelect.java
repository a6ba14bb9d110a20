package opora.contracts.control;

import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.CONTROL;
import static opora.contracts.db.Tables.EXPENSE;
import static opora.contracts.db.Tables.MEASURE;
import static opora.contracts.db.Tables.PROGRAMME;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.ContractReach;
import opora.contracts.ContractState;
import opora.contracts.ContractsPermissions;
import opora.contracts.ContractsSecrets;
import opora.contracts.Direction;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The contracts that run in a month, each with its control, its measures and what was paid; the oldest first. */
@Repository
public class ControlSelect {

    /** One sitting: nobody accompanies more. */
    static final int SIZE = 100;

    private static final Field<LocalDate> LAST = coalesce(CONTRACT.ENDED_ON, CONTRACT.ENDS_ON);

    private final DSLContext db;
    private final ContractReach reach;
    private final Vault vault;

    ControlSelect(DSLContext db, ContractReach reach, Vault vault) {
        this.db = db;
        this.reach = reach;
        this.vault = vault;
    }

    Slice<ControlRow> page(User user, YearMonth month, ControlFilter filter, @Nullable DayKey after) {
        var from = after == null
                ? noCondition()
                : row(CONTRACT.CONCLUDED_ON, CONTRACT.ID).gt(after.on(), after.id());
        return Slice.of(
                rows(user, month, conditions(user, month, filter).and(from)),
                last -> new DayKey(last.concludedOn(), last.id()).toString(),
                SIZE);
    }

    List<ControlRow> of(User user, YearMonth month, UUID contract) {
        return rows(
                user,
                month,
                conditions(user, month, new ControlFilter(null, null)).and(CONTRACT.ID.eq(contract)));
    }

    int count(User user, YearMonth month, ControlFilter filter) {
        return db.fetchCount(select(CONTRACT.ID)
                .from(CONTRACT)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), FAMILY_CARD.ID.eq(CONTRACT.FAMILY_ID))
                .leftJoin(CONTROL)
                .on(controlOf(month))
                .where(conditions(user, month, filter)));
    }

    /** How many contracts the user accompanies, or leads, that nobody has controlled for the month. */
    public int open(User user, YearMonth month) {
        return count(user, month, new ControlFilter(null, true).of(user));
    }

    private Condition conditions(User user, YearMonth month, ControlFilter filter) {
        var all = CONTRACT.INSTITUTION_ID
                .eq(user.institutionId())
                .and(CONTRACT.STATE.ne(ContractState.VOIDED.code()))
                .and(CONTRACT.STARTS_ON.le(month.atEndOfMonth()))
                .and(LAST.ge(month.atDay(1)))
                .and(reach.among(ContractsPermissions.KEEP, user));
        if (filter.mine()) {
            all = all.and(CONTRACT.EMPLOYEE_ID.in(user.employees()));
        }
        return Boolean.TRUE.equals(filter.open()) ? all.and(CONTROL.ID.isNull()) : all;
    }

    private static Condition controlOf(YearMonth month) {
        return CONTROL.INSTITUTION_ID
                .eq(CONTRACT.INSTITUTION_ID)
                .and(CONTROL.CONTRACT_ID.eq(CONTRACT.ID))
                .and(CONTROL.MONTH.eq(month.atDay(1)));
    }

    private List<ControlRow> rows(User user, YearMonth month, Condition condition) {
        var spent = field(select(coalesce(sum(EXPENSE.AMOUNT), inline(BigDecimal.ZERO)))
                .from(EXPENSE)
                .where(EXPENSE.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), EXPENSE.CONTRACT_ID.eq(CONTRACT.ID)));
        var found = db.select(CONTRACT.fields())
                .select(
                        LAST,
                        PERSON_CARD.FULL_NAME,
                        CONTROL.ID,
                        CONTROL.CONTROLLED_ON,
                        CONTROL.MARK,
                        CONTROL.VERSION,
                        EMPLOYEE_CARD.SHORT_NAME,
                        spent)
                .from(CONTRACT)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), FAMILY_CARD.ID.eq(CONTRACT.FAMILY_ID))
                .join(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), PERSON_CARD.ID.eq(CONTRACT.PERSON_ID))
                .leftJoin(CONTROL)
                .on(controlOf(month))
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(CONTROL.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(CONTROL.EMPLOYEE_ID))
                .where(condition)
                .orderBy(CONTRACT.CONCLUDED_ON, CONTRACT.ID)
                .limit(inline(SIZE + 1))
                .fetch();
        var tasks = tasks(user.institutionId(), found.getValues(CONTRACT.ID), month);
        return found.map(each -> line(each, each.get(spent), tasks.getOrDefault(each.get(CONTRACT.ID), List.of())));
    }

    private static ControlRow line(Record found, BigDecimal spent, List<ControlRow.Task> tasks) {
        return new ControlRow(
                found.get(CONTRACT.ID),
                found.get(CONTRACT.NUMBER),
                found.get(CONTRACT.CONCLUDED_ON),
                found.get(PERSON_CARD.FULL_NAME),
                found.get(CONTRACT.FAMILY_ID),
                Direction.of(found.get(CONTRACT.DIRECTION)),
                found.get(CONTRACT.STARTS_ON),
                found.get(LAST),
                found.get(CONTRACT.AMOUNT).add(found.get(CONTRACT.TRAINING_AMOUNT)),
                spent,
                tasks,
                found.get(CONTROL.ID) == null
                        ? null
                        : new ControlRow.Done(
                                found.get(CONTROL.CONTROLLED_ON),
                                found.get(EMPLOYEE_CARD.SHORT_NAME),
                                ControlMark.of(found.get(CONTROL.MARK)),
                                Objects.requireNonNull(found.get(CONTROL.VERSION))));
    }

    /** Of the programme in force: begun by the end of the month and not done before it. */
    private Map<UUID, List<ControlRow.Task>> tasks(UUID institution, Collection<UUID> contracts, YearMonth month) {
        var tasks = new HashMap<UUID, List<ControlRow.Task>>();
        db.select(MEASURE.ID, MEASURE.CONTRACT_ID, MEASURE.TEXT, MEASURE.TERM_TO, MEASURE.DONE_ON)
                .from(MEASURE)
                .join(PROGRAMME)
                .on(
                        PROGRAMME.INSTITUTION_ID.eq(MEASURE.INSTITUTION_ID),
                        PROGRAMME.ID.eq(MEASURE.PROGRAMME_ID),
                        PROGRAMME.CURRENT.isTrue())
                .where(
                        MEASURE.INSTITUTION_ID.eq(institution),
                        MEASURE.CONTRACT_ID.eq(any(contracts.toArray(UUID[]::new))),
                        MEASURE.TERM_FROM.le(month.atEndOfMonth()),
                        MEASURE.DONE_ON.isNull().or(MEASURE.DONE_ON.ge(month.atDay(1))))
                .orderBy(MEASURE.CONTRACT_ID, MEASURE.POSITION)
                .forEach(each -> tasks.computeIfAbsent(each.get(MEASURE.CONTRACT_ID), id -> new ArrayList<>())
                        .add(new ControlRow.Task(
                                each.get(MEASURE.ID),
                                vault.open(ContractsSecrets.MEASURE_TEXT, each.get(MEASURE.ID), each.get(MEASURE.TEXT)),
                                each.get(MEASURE.TERM_TO),
                                each.get(MEASURE.DONE_ON))));
        return tasks;
    }
}
