package opora.casework.monitoring;

import static opora.casework.db.Tables.MONITORING;
import static opora.casework.db.Tables.OUTCOME;
import static opora.casework.db.Tables.RATING;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.casework.CaseworkSecrets;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads what was seen of a family; whether the user reaches it is asked before. */
@Repository
class ObservationStore {

    private final DSLContext db;
    private final Vault vault;

    ObservationStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** The latest first, voided ones too. */
    List<Observed> ofFamily(UUID institution, UUID family) {
        return observed(institution, MONITORING.FAMILY_ID.eq(family));
    }

    Optional<Observed> find(UUID institution, UUID id) {
        return observed(institution, MONITORING.ID.eq(id)).stream().findFirst();
    }

    private List<Observed> observed(UUID institution, Condition which) {
        return db.select(
                        MONITORING.ID,
                        MONITORING.FAMILY_ID,
                        MONITORING.OBSERVED_ON,
                        MONITORING.EMPLOYEE_ID,
                        EMPLOYEE_CARD.SHORT_NAME,
                        SECTION_CARD.NAME,
                        vault.opened(CaseworkSecrets.CONCLUSION, MONITORING.ID, MONITORING.CONCLUSION),
                        vault.opened(CaseworkSecrets.DECISION, MONITORING.ID, MONITORING.DECISION),
                        MONITORING.DECIDED_ON,
                        MONITORING.RECORDED_AT,
                        MONITORING.RECORDED_BY,
                        MONITORING.VOIDED_AT,
                        MONITORING.VOIDED_BY,
                        vault.opened(CaseworkSecrets.MONITORING_VOID_REASON, MONITORING.ID, MONITORING.VOID_REASON),
                        inline(false))
                .from(MONITORING)
                .join(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(MONITORING.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(MONITORING.EMPLOYEE_ID))
                .leftJoin(SECTION_CARD)
                .on(
                        SECTION_CARD.INSTITUTION_ID.eq(MONITORING.INSTITUTION_ID),
                        SECTION_CARD.ID.eq(MONITORING.SECTION_ID))
                .where(MONITORING.INSTITUTION_ID.eq(institution), which)
                .orderBy(MONITORING.OBSERVED_ON.desc(), MONITORING.ID.desc())
                .fetch(mapping(Observed::new));
    }

    /** The ratings of a family that stand, the earliest first. */
    List<Rated> ratings(UUID institution, UUID family) {
        return rated(institution, RATING.FAMILY_ID.eq(family).andNot(RATING.VOIDED));
    }

    /** Those of one monitoring, voided or not. */
    List<Rated> ratingsOf(UUID institution, UUID monitoring) {
        return rated(institution, RATING.MONITORING_ID.eq(monitoring));
    }

    private List<Rated> rated(UUID institution, Condition which) {
        return db.select(
                        RATING.MONITORING_ID,
                        RATING.DOMAIN,
                        RATING.OBSERVED_ON,
                        RATING.SCORE,
                        vault.opened(CaseworkSecrets.COMMENT, RATING.ID, RATING.COMMENT))
                .from(RATING)
                .where(RATING.INSTITUTION_ID.eq(institution), which)
                .orderBy(RATING.OBSERVED_ON)
                .fetch(mapping(Rated::new));
    }

    /** The latest first, voided ones too. */
    List<Noted> outcomes(UUID institution, UUID family) {
        return noted(institution, OUTCOME.FAMILY_ID.eq(family));
    }

    Optional<Noted> outcome(UUID institution, UUID id) {
        return noted(institution, OUTCOME.ID.eq(id)).stream().findFirst();
    }

    private List<Noted> noted(UUID institution, Condition which) {
        return db.select(
                        OUTCOME.ID,
                        OUTCOME.FAMILY_ID,
                        OUTCOME.PERSON_ID,
                        PERSON_CARD.FULL_NAME,
                        OUTCOME.KIND,
                        OUTCOME.OCCURRED_ON,
                        vault.opened(CaseworkSecrets.EVIDENCE, OUTCOME.ID, OUTCOME.EVIDENCE),
                        EMPLOYEE_CARD.SHORT_NAME,
                        vault.opened(CaseworkSecrets.OUTCOME_VOID_REASON, OUTCOME.ID, OUTCOME.VOID_REASON),
                        inline(false))
                .from(OUTCOME)
                .join(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(OUTCOME.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(OUTCOME.EMPLOYEE_ID))
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(OUTCOME.INSTITUTION_ID), PERSON_CARD.ID.eq(OUTCOME.PERSON_ID))
                .where(OUTCOME.INSTITUTION_ID.eq(institution), which)
                .orderBy(OUTCOME.OCCURRED_ON.desc(), OUTCOME.ID.desc())
                .fetch(mapping(Noted::new));
    }
}
