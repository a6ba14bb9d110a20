package opora.casework;

import static opora.casework.db.Tables.PLAN;
import static org.jooq.impl.DSL.min;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** What other parts of casework ask about road maps. */
@Service
public class Plans {

    private final DSLContext db;

    Plans(DSLContext db) {
        this.db = db;
    }

    /** The day the first version of the road map of a case was approved: there is nothing to review before it. */
    public Optional<LocalDate> approvedOn(UUID institution, UUID caseId) {
        return Optional.ofNullable(db.select(min(PLAN.APPROVED_ON))
                .from(PLAN)
                .where(PLAN.INSTITUTION_ID.eq(institution), PLAN.CASE_ID.eq(caseId))
                .fetchSingle()
                .value1());
    }
}
