package opora.casework;

import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Keeps beside every rating what it is compared with: the first of the same family and domain, and the one before it. A rating of a
 * repeat counts for the domain it repeats, unless that one was rated the same day (AMB-01).
 */
@Component
public class Baselines {

    private static final String REFRESH = """
            update casework.rating kept
            set counted_as = found.counted_as,
                baseline_score = found.baseline_score,
                baseline_on = found.baseline_on,
                previous_score = found.previous_score
            from (select id, counted_as,
                         case when counted_as is not null then first_value(score) over line end as baseline_score,
                         case when counted_as is not null then first_value(observed_on) over line end as baseline_on,
                         case when counted_as is not null then lag(score) over line end as previous_score
                  from (select r.id, r.family_id, r.observed_on, r.score,
                               case when d.repeats is null then d.code
                                    when not exists (select from casework.rating main
                                                     where main.institution_id = {0} and main.monitoring_id = r.monitoring_id
                                                       and main.domain = d.repeats) then d.repeats
                               end as counted_as
                        from casework.rating r
                                 join casework.monitoring_domain d on d.institution_id = {0} and d.code = r.domain
                        where r.institution_id = {0} and not r.voided and {1}) rated
                  window line as (partition by family_id, counted_as order by observed_on)) found
            where kept.institution_id = {0} and kept.id = found.id
              and (kept.counted_as, kept.baseline_score, kept.baseline_on, kept.previous_score)
                      is distinct from (found.counted_as, found.baseline_score, found.baseline_on, found.previous_score)
            """;

    private final DSLContext db;

    Baselines(DSLContext db) {
        this.db = db;
    }

    /** After a monitoring of these families was recorded, voided or withdrawn; the caller holds their cases. */
    void refresh(UUID institution, Collection<UUID> families) {
        var those = DSL.condition("r.family_id = any({0})", DSL.val(families.toArray(UUID[]::new)));
        db.execute(REFRESH, DSL.val(institution), those);
    }

    /** After what a domain repeats was changed. */
    public void refreshAll(UUID institution) {
        db.execute(REFRESH, DSL.val(institution), DSL.trueCondition());
    }
}
