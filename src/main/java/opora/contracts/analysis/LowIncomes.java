package opora.contracts.analysis;

import static opora.contracts.db.Tables.ANALYSIS;
import static opora.contracts.db.Tables.CONTRACT;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.analysis.Analyses.Line;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The citizens with a low income, each once: by the last analysis of the period that found it (SCN-05). */
@Repository
public class LowIncomes {

    private static final Field<UUID> LAST = field(name("last", "contract_id"), SQLDataType.UUID);
    private static final Field<Integer> TURN = field(name("last", "turn"), SQLDataType.INTEGER);
    private static final Field<Integer> CONTRACTS = field(name("last", "contracts"), SQLDataType.INTEGER);

    private final DSLContext db;
    private final Analyses analyses;

    LowIncomes(DSLContext db, Analyses analyses) {
        this.db = db;
        this.analyses = analyses;
    }

    /** @param contracts of the citizen in which the period found a low income */
    public record Citizen(Line line, int contracts) {}

    Slice<Citizen> page(User user, AnalysisFilter filter, @Nullable DayKey after) {
        var rows = citizens(user, filter)
                .and(
                        after == null
                                ? noCondition()
                                : row(ANALYSIS.ANALYSED_ON, CONTRACT.ID).lt(after.on(), after.id()))
                .orderBy(ANALYSIS.ANALYSED_ON.desc(), CONTRACT.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(LowIncomes::citizen);
        return Slice.of(rows, last -> new DayKey(
                        Objects.requireNonNull(last.line().analysedOn()),
                        last.line().contract())
                .toString());
    }

    /** For paper: in the order of names. */
    List<Citizen> all(User user, AnalysisFilter filter) {
        return citizens(user, filter)
                .orderBy(PERSON_CARD.FULL_NAME, CONTRACT.ID)
                .fetch(LowIncomes::citizen);
    }

    int count(User user, AnalysisFilter filter) {
        return analyses.from(db.select(countDistinct(CONTRACT.PERSON_ID)))
                .where(analyses.conditions(user, filter))
                .fetchSingle()
                .value1();
    }

    private SelectConditionStep<Record> citizens(User user, AnalysisFilter filter) {
        var last = analyses.from(db.select(
                        CONTRACT.ID.as("contract_id"),
                        rowNumber()
                                .over()
                                .partitionBy(CONTRACT.PERSON_ID)
                                .orderBy(ANALYSIS.ANALYSED_ON.desc(), CONTRACT.ID.desc())
                                .as("turn"),
                        DSL.count().over().partitionBy(CONTRACT.PERSON_ID).as("contracts")))
                .where(analyses.conditions(user, filter))
                .asTable("last");
        return analyses.from(analyses.columns().select(CONTRACTS))
                .join(last)
                .on(LAST.eq(CONTRACT.ID), TURN.eq(1))
                .where(CONTRACT.INSTITUTION_ID.eq(user.institutionId()));
    }

    private static Citizen citizen(Record found) {
        return new Citizen(Analyses.line(found), found.get(CONTRACTS));
    }
}
