package opora.contracts.monthly;

import static opora.contracts.db.Tables.AFTER_CHECK;
import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.OUTCOME;
import static opora.contracts.db.Tables.STATUS_ATTRIBUTE;
import static opora.institution.views.Tables.INSTITUTION_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.contracts.ContractReach;
import opora.contracts.ContractState;
import opora.contracts.ContractsPermissions;
import opora.contracts.outcome.Living;
import opora.contracts.outcome.StatusAttribute;
import opora.contracts.outcome.Verdict;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what the report of a month counts, within reach. */
@Repository
class MonthlySelect {

    /** Income is compared over the three months after the end. */
    private static final int MONTHS_AFTER = 3;

    private static final Field<String> DISTRICT = coalesce(SETTLEMENT_CARD.MUNICIPALITY_NAME, inline("—"));

    private final DSLContext db;
    private final ContractReach reach;

    MonthlySelect(DSLContext db, ContractReach reach) {
        this.db = db;
        this.reach = reach;
    }

    MonthlyReport report(User user, YearMonth month, String totalName) {
        return MonthlyReport.of(month, totalName, concluded(user, month), lines(user, month));
    }

    String institution(UUID institution) {
        return db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(institution))
                .fetchSingle(INSTITUTION_CARD.FULL_NAME);
    }

    private Map<String, Integer> concluded(User user, YearMonth month) {
        return db.select(DISTRICT, count())
                .from(CONTRACT)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), FAMILY_CARD.ID.eq(CONTRACT.FAMILY_ID))
                .leftJoin(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(FAMILY_CARD.SETTLEMENT_ID))
                .where(
                        ofReach(user),
                        CONTRACT.STATE.ne(ContractState.VOIDED.code()),
                        CONTRACT.CONCLUDED_ON.between(month.atDay(1), month.atEndOfMonth()))
                .groupBy(DISTRICT)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private List<MonthlyLine> lines(User user, YearMonth month) {
        var living = field(select(AFTER_CHECK.LIVING)
                .from(AFTER_CHECK)
                .where(
                        AFTER_CHECK.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID),
                        AFTER_CHECK.CONTRACT_ID.eq(CONTRACT.ID),
                        AFTER_CHECK.CHECKED_ON.le(month.atEndOfMonth()))
                .orderBy(AFTER_CHECK.POINT.desc())
                .limit(inline(1)));
        return db.select(CONTRACT.ID, CONTRACT.FAMILY_ID, CONTRACT.NUMBER, CONTRACT.ENDED_ON)
                .select(
                        PERSON_CARD.FULL_NAME,
                        DISTRICT,
                        OUTCOME.ID,
                        OUTCOME.OVERCOME,
                        OUTCOME.EXPEDIENT,
                        STATUS_ATTRIBUTE.VERDICT,
                        STATUS_ATTRIBUTE.AFTER_ON,
                        living)
                .from(CONTRACT)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), FAMILY_CARD.ID.eq(CONTRACT.FAMILY_ID))
                .join(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), PERSON_CARD.ID.eq(CONTRACT.PERSON_ID))
                .leftJoin(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(FAMILY_CARD.SETTLEMENT_ID))
                .leftJoin(OUTCOME)
                .on(OUTCOME.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), OUTCOME.CONTRACT_ID.eq(CONTRACT.ID))
                .leftJoin(STATUS_ATTRIBUTE)
                .on(
                        STATUS_ATTRIBUTE.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID),
                        STATUS_ATTRIBUTE.CONTRACT_ID.eq(CONTRACT.ID),
                        STATUS_ATTRIBUTE.ATTRIBUTE.eq(StatusAttribute.INCOME.code()))
                .where(
                        ofReach(user),
                        CONTRACT.STATE.in(ContractState.ENDED.code(), ContractState.TERMINATED.code()),
                        CONTRACT.ENDED_ON.between(
                                month.minusMonths(MONTHS_AFTER).atDay(1),
                                month.minusMonths(MONTHS_AFTER).atEndOfMonth()))
                .orderBy(DISTRICT, CONTRACT.ENDED_ON, CONTRACT.ID)
                .fetch(row -> line(row, row.get(living)));
    }

    private Condition ofReach(User user) {
        return CONTRACT.INSTITUTION_ID.eq(user.institutionId()).and(reach.among(ContractsPermissions.VIEW, user));
    }

    private static MonthlyLine line(Record found, @Nullable String living) {
        return new MonthlyLine(
                found.get(CONTRACT.ID),
                found.get(CONTRACT.FAMILY_ID),
                found.get(CONTRACT.NUMBER),
                found.get(PERSON_CARD.FULL_NAME),
                found.get(DISTRICT),
                found.get(CONTRACT.ENDED_ON),
                found.get(OUTCOME.ID) != null,
                raised(found, found.get(CONTRACT.ENDED_ON)),
                living == null ? null : Living.of(living),
                found.get(OUTCOME.EXPEDIENT));
    }

    /** An assessment from before the end tells nothing of the months after it. */
    private static @Nullable Boolean raised(Record found, LocalDate endedOn) {
        if (Boolean.TRUE.equals(found.get(OUTCOME.OVERCOME))) {
            return true;
        }
        var verdict = found.get(STATUS_ATTRIBUTE.VERDICT);
        return verdict == null || !found.get(STATUS_ATTRIBUTE.AFTER_ON).isAfter(endedOn)
                ? null
                : Verdict.of(verdict) == Verdict.RISEN;
    }
}
