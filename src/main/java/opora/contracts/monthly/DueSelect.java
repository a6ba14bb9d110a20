package opora.contracts.monthly;

import static opora.contracts.db.Tables.AFTER_CHECK;
import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.OUTCOME;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import opora.contracts.ContractReach;
import opora.contracts.ContractState;
import opora.contracts.ContractsPermissions;
import opora.contracts.outcome.AfterEvery;
import opora.contracts.outcome.OutcomeTerms;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is due for contracts that are over, the earliest first. */
@Repository
class DueSelect {

    /** Beyond the year of watching nothing is due but the outcome itself. */
    private static final int MONTHS = 13;

    private static final int MOST = 300;

    private final DSLContext db;
    private final ContractReach reach;

    DueSelect(DSLContext db, ContractReach reach) {
        this.db = db;
        this.reach = reach;
    }

    private record Over(
            UUID id,
            String number,
            String person,
            LocalDate endedOn,
            @Nullable String every,
            @Nullable LocalDate reportedOn,
            List<LocalDate> taken) {}

    List<DueLine> of(User user, LocalDate today) {
        var taken = multiset(select(AFTER_CHECK.POINT)
                        .from(AFTER_CHECK)
                        .where(
                                AFTER_CHECK.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID),
                                AFTER_CHECK.CONTRACT_ID.eq(CONTRACT.ID)))
                .convertFrom(rows -> rows.map(row -> row.value1()));
        var lines = new ArrayList<DueLine>();
        db.select(
                        CONTRACT.ID,
                        CONTRACT.NUMBER,
                        PERSON_CARD.FULL_NAME,
                        CONTRACT.ENDED_ON,
                        OUTCOME.AFTER_EVERY,
                        OUTCOME.REPORTED_ON,
                        taken)
                .from(CONTRACT)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), FAMILY_CARD.ID.eq(CONTRACT.FAMILY_ID))
                .join(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), PERSON_CARD.ID.eq(CONTRACT.PERSON_ID))
                .leftJoin(OUTCOME)
                .on(OUTCOME.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), OUTCOME.CONTRACT_ID.eq(CONTRACT.ID))
                .where(
                        CONTRACT.INSTITUTION_ID.eq(user.institutionId()),
                        CONTRACT.STATE.in(ContractState.ENDED.code(), ContractState.TERMINATED.code()),
                        OUTCOME.ID.isNull().or(CONTRACT.ENDED_ON.ge(today.minusMonths(MONTHS))),
                        reach.among(ContractsPermissions.KEEP, user))
                .orderBy(CONTRACT.ENDED_ON, CONTRACT.ID)
                .limit(inline(MOST))
                .fetch(row -> new Over(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()))
                .forEach(over -> add(over, lines, today));
        lines.sort(Comparator.comparing(DueLine::dueOn));
        return lines;
    }

    private static void add(Over over, List<DueLine> lines, LocalDate today) {
        if (over.every() == null) {
            lines.add(line(over, DueLine.What.OUTCOME, over.endedOn()));
        } else {
            var taken = new HashSet<>(over.taken());
            AfterEvery.of(over.every()).points(over.endedOn()).stream()
                    .filter(point -> !point.isAfter(today) && !taken.contains(point))
                    .findFirst()
                    .ifPresent(point -> lines.add(line(over, DueLine.What.AFTER, point)));
            if (over.reportedOn() == null
                    && !OutcomeTerms.reportFrom(over.endedOn()).isAfter(today)) {
                lines.add(line(over, DueLine.What.EFFECT, OutcomeTerms.reportDue(over.endedOn())));
            }
        }
    }

    private static DueLine line(Over over, DueLine.What what, LocalDate dueOn) {
        return new DueLine(over.id(), over.number(), over.person(), what, dueOn);
    }
}
