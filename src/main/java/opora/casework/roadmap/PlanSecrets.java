package opora.casework.roadmap;

import static opora.casework.db.Tables.PLAN;
import static opora.casework.db.Tables.PLAN_DONE;
import static opora.casework.db.Tables.PLAN_GOAL;
import static opora.casework.db.Tables.PLAN_MEASURE;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a road map is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
class PlanSecrets {

    static final Sealed REMARK = Sealed.of(PLAN.REMARK, PLAN.ID);
    static final Sealed AIM = Sealed.of(PLAN_GOAL.AIM, PLAN_GOAL.ID);
    static final Sealed GOAL_RESULT = Sealed.of(PLAN_GOAL.RESULT, PLAN_GOAL.ID);
    static final Sealed WHAT = Sealed.of(PLAN_MEASURE.WHAT, PLAN_MEASURE.ID);
    static final Sealed MEASURE_RESULT = Sealed.of(PLAN_MEASURE.RESULT, PLAN_MEASURE.ID);
    static final Sealed AGENCY = Sealed.of(PLAN_MEASURE.AGENCY, PLAN_MEASURE.ID);
    static final Sealed EVIDENCE = Sealed.of(PLAN_DONE.EVIDENCE, PLAN_DONE.ID);
    static final Sealed VOID_REASON = Sealed.of(PLAN_DONE.VOID_REASON, PLAN_DONE.ID);

    @Bean
    SealedFields sealedFieldsOfPlans() {
        return SealedFields.of(REMARK, AIM, GOAL_RESULT, WHAT, MEASURE_RESULT, AGENCY, EVIDENCE, VOID_REASON);
    }
}
