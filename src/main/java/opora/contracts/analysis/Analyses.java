package opora.contracts.analysis;

import static opora.contracts.db.Tables.ANALYSIS;
import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.INCOME;
import static opora.contracts.db.Tables.PROGRAMME;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The analyses in reach: which programmes have one, which do not, and what they found. */
@Repository
public class Analyses {

    private final DSLContext db;
    private final ContractReach reach;
    private final Vault vault;

    Analyses(DSLContext db, ContractReach reach, Vault vault) {
        this.db = db;
        this.reach = reach;
        this.vault = vault;
    }

    /** What was found; the note is opened. */
    public record Analysis(
            UUID id,
            LocalDate analysedOn,
            @Nullable String employee,
            boolean low,
            List<String> causes,
            boolean needsChange,
            String note,
            int version) {}

    Optional<Analysis> of(UUID institution, UUID contract) {
        return db.select(ANALYSIS.fields())
                .select(EMPLOYEE_CARD.SHORT_NAME)
                .from(ANALYSIS)
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(ANALYSIS.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(ANALYSIS.EMPLOYEE_ID))
                .where(ANALYSIS.INSTITUTION_ID.eq(institution), ANALYSIS.CONTRACT_ID.eq(contract))
                .fetchOptional(found -> new Analysis(
                        found.get(ANALYSIS.ID),
                        found.get(ANALYSIS.ANALYSED_ON),
                        found.get(EMPLOYEE_CARD.SHORT_NAME),
                        found.get(ANALYSIS.LOW_INCOME),
                        List.of(found.get(ANALYSIS.CAUSES)),
                        found.get(ANALYSIS.NEEDS_CHANGE),
                        vault.open(ContractsSecrets.ANALYSIS_NOTE, found.get(ANALYSIS.ID), found.get(ANALYSIS.NOTE)),
                        found.get(ANALYSIS.VERSION)));
    }

    /**
     * A programme and its analysis.
     *
     * @param low null while there is none
     */
    public record Line(
            UUID contract,
            String number,
            LocalDate concludedOn,
            String person,
            UUID personId,
            @Nullable LocalDate birthDate,
            UUID familyId,
            String familyNumber,
            Direction direction,
            @Nullable LocalDate analysedOn,
            @Nullable String employee,
            @Nullable Boolean low,
            List<String> causes,
            @Nullable Boolean needsChange,
            @Nullable BigDecimal perHead,
            @Nullable BigDecimal subsistence) {

        public String path() {
            return "/contracts/" + contract;
        }
    }

    Slice<Line> page(User user, AnalysisFilter filter, @Nullable DayKey after) {
        var rows = select().where(conditions(user, filter))
                .and(
                        after == null
                                ? noCondition()
                                : row(CONTRACT.CONCLUDED_ON, CONTRACT.ID).lt(after.on(), after.id()))
                .orderBy(CONTRACT.CONCLUDED_ON.desc(), CONTRACT.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(Analyses::line);
        return Slice.of(rows, last -> new DayKey(last.concludedOn(), last.contract()).toString());
    }

    int count(User user, AnalysisFilter filter) {
        return db.fetchCount(select().where(conditions(user, filter)));
    }

    Condition conditions(User user, AnalysisFilter filter) {
        return CONTRACT.INSTITUTION_ID
                .eq(user.institutionId())
                .and(CONTRACT.STATE.ne(ContractState.VOIDED.code()))
                .and(reach.among(ContractsPermissions.VIEW, user))
                .and(filter.from() == null ? noCondition() : CONTRACT.CONCLUDED_ON.ge(filter.from()))
                .and(filter.to() == null ? noCondition() : CONTRACT.CONCLUDED_ON.le(filter.to()))
                .and(Boolean.TRUE.equals(filter.mine()) ? CONTRACT.EMPLOYEE_ID.in(user.employees()) : noCondition())
                .and(
                        switch (filter.shown()) {
                            case ALL -> noCondition();
                            case WAITING -> ANALYSIS.ID.isNull();
                            case DONE -> ANALYSIS.ID.isNotNull();
                            case LOW -> ANALYSIS.LOW_INCOME.isTrue();
                            case NEEDS_CHANGE -> ANALYSIS.NEEDS_CHANGE.isTrue();
                        });
    }

    private SelectOnConditionStep<Record> select() {
        return from(columns());
    }

    SelectSelectStep<Record> columns() {
        return db.select(CONTRACT.fields())
                .select(ANALYSIS.ANALYSED_ON, ANALYSIS.LOW_INCOME, ANALYSIS.CAUSES, ANALYSIS.NEEDS_CHANGE)
                .select(INCOME.PER_HEAD, INCOME.SUBSISTENCE)
                .select(PERSON_CARD.FULL_NAME, PERSON_CARD.BIRTH_DATE, FAMILY_CARD.NUMBER, EMPLOYEE_CARD.SHORT_NAME);
    }

    /** Of every contract that has a programme: a contract without one has nothing to analyse yet. */
    <R extends Record> SelectOnConditionStep<R> from(SelectSelectStep<R> columns) {
        return columns.from(CONTRACT)
                .join(PROGRAMME)
                .on(
                        PROGRAMME.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID),
                        PROGRAMME.CONTRACT_ID.eq(CONTRACT.ID),
                        PROGRAMME.CURRENT.isTrue())
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), FAMILY_CARD.ID.eq(CONTRACT.FAMILY_ID))
                .join(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), PERSON_CARD.ID.eq(CONTRACT.PERSON_ID))
                .leftJoin(ANALYSIS)
                .on(ANALYSIS.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), ANALYSIS.CONTRACT_ID.eq(CONTRACT.ID))
                .leftJoin(INCOME)
                .on(INCOME.INSTITUTION_ID.eq(ANALYSIS.INSTITUTION_ID), INCOME.ID.eq(ANALYSIS.INCOME_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(ANALYSIS.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(ANALYSIS.EMPLOYEE_ID));
    }

    static Line line(Record found) {
        var causes = found.get(ANALYSIS.CAUSES);
        return new Line(
                found.get(CONTRACT.ID),
                found.get(CONTRACT.NUMBER),
                found.get(CONTRACT.CONCLUDED_ON),
                found.get(PERSON_CARD.FULL_NAME),
                found.get(CONTRACT.PERSON_ID),
                found.get(PERSON_CARD.BIRTH_DATE),
                found.get(CONTRACT.FAMILY_ID),
                found.get(FAMILY_CARD.NUMBER),
                Direction.of(found.get(CONTRACT.DIRECTION)),
                found.get(ANALYSIS.ANALYSED_ON),
                found.get(EMPLOYEE_CARD.SHORT_NAME),
                found.get(ANALYSIS.LOW_INCOME),
                causes == null ? List.of() : List.of(causes),
                found.get(ANALYSIS.NEEDS_CHANGE),
                found.get(INCOME.PER_HEAD),
                found.get(INCOME.SUBSISTENCE));
    }
}
