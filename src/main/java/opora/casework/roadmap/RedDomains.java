package opora.casework.roadmap;

import static opora.casework.db.Tables.MONITORING;
import static opora.casework.db.Tables.MONITORING_DOMAIN;
import static opora.casework.db.Tables.RATING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The domains in which the last monitoring of a family found it in trouble. */
@Repository
class RedDomains {

    private static final int WORST_TWO = 2;

    private final DSLContext db;

    RedDomains(DSLContext db) {
        this.db = db;
    }

    /** A repeat counts as the domain it repeats. */
    List<PlanGaps.RedDomain> of(UUID institution, UUID family) {
        var domain = coalesce(RATING.COUNTED_AS, RATING.DOMAIN);
        return db.select(MONITORING_DOMAIN.CODE, MONITORING_DOMAIN.TITLE, min(RATING.SCORE))
                .from(RATING)
                .join(MONITORING_DOMAIN)
                .on(MONITORING_DOMAIN.INSTITUTION_ID.eq(RATING.INSTITUTION_ID), MONITORING_DOMAIN.CODE.eq(domain))
                .where(
                        RATING.INSTITUTION_ID.eq(institution),
                        RATING.SCORE.le(WORST_TWO),
                        RATING.MONITORING_ID.eq(select(MONITORING.ID)
                                .from(MONITORING)
                                .where(
                                        MONITORING.INSTITUTION_ID.eq(institution),
                                        MONITORING.FAMILY_ID.eq(family),
                                        MONITORING.VOIDED_AT.isNull())
                                .orderBy(MONITORING.OBSERVED_ON.desc(), MONITORING.ID.desc())
                                .limit(1)))
                .groupBy(MONITORING_DOMAIN.CODE, MONITORING_DOMAIN.TITLE, MONITORING_DOMAIN.POSITION)
                .orderBy(MONITORING_DOMAIN.POSITION)
                .fetch(row -> new PlanGaps.RedDomain(row.value1(), row.value2(), row.value3()));
    }
}
