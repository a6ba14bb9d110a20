package opora.contracts.outcome;

import static opora.contracts.db.Tables.ANALYSIS;
import static opora.contracts.db.Tables.CAUSE;
import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.MEASURE;
import static opora.contracts.db.Tables.OUTCOME;
import static opora.contracts.db.Tables.PROGRAMME;
import static opora.contracts.db.Tables.STATUS_ATTRIBUTE;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is stored of the outcomes of contracts, for a journal that is brought in. Whoever brings one in reaches the whole institution. */
@Repository
public class KnownOutcomes {

    private final DSLContext db;

    KnownOutcomes(DSLContext db) {
        this.db = db;
    }

    /**
     * @param analysed then its causes are those of the analysis
     * @param left measures of the programme that are not done
     * @param assessed attributes of status somebody has assessed
     */
    public record Known(boolean summedUp, boolean analysed, Set<String> causes, int left, Set<String> assessed) {

        public static final Known NOTHING = new Known(false, false, Set.of(), 0, Set.of());
    }

    public Map<UUID, Known> of(UUID institution) {
        var causes = select(arrayAgg(CAUSE.CODE))
                .from(CAUSE)
                .where(CAUSE.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), CAUSE.CONTRACT_ID.eq(CONTRACT.ID));
        var assessed = select(arrayAgg(STATUS_ATTRIBUTE.ATTRIBUTE))
                .from(STATUS_ATTRIBUTE)
                .where(
                        STATUS_ATTRIBUTE.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID),
                        STATUS_ATTRIBUTE.CONTRACT_ID.eq(CONTRACT.ID));
        var left = select(count())
                .from(MEASURE)
                .join(PROGRAMME)
                .on(PROGRAMME.INSTITUTION_ID.eq(MEASURE.INSTITUTION_ID), PROGRAMME.ID.eq(MEASURE.PROGRAMME_ID))
                .where(
                        PROGRAMME.CURRENT.isTrue(),
                        MEASURE.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID),
                        MEASURE.CONTRACT_ID.eq(CONTRACT.ID),
                        MEASURE.DONE_ON.isNull());
        return db.select(
                        CONTRACT.ID,
                        field(exists(selectOne()
                                .from(OUTCOME)
                                .where(
                                        OUTCOME.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID),
                                        OUTCOME.CONTRACT_ID.eq(CONTRACT.ID)))),
                        field(exists(selectOne()
                                .from(ANALYSIS)
                                .where(
                                        ANALYSIS.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID),
                                        ANALYSIS.CONTRACT_ID.eq(CONTRACT.ID)))),
                        field(causes),
                        field(left),
                        field(assessed))
                .from(CONTRACT)
                .where(CONTRACT.INSTITUTION_ID.eq(institution))
                .fetchMap(
                        CONTRACT.ID,
                        row -> new Known(
                                row.value2(), row.value3(), set(row.value4()), row.value5(), set(row.value6())));
    }

    private static Set<String> set(String @Nullable [] codes) {
        return codes == null ? Set.of() : Set.of(codes);
    }
}
