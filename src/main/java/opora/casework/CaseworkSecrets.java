package opora.casework;

import static opora.casework.db.Tables.MONITORING;
import static opora.casework.db.Tables.OUTCOME;
import static opora.casework.db.Tables.RATING;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the work with a family is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
public class CaseworkSecrets {

    public static final Sealed CONCLUSION = Sealed.of(MONITORING.CONCLUSION, MONITORING.ID);
    public static final Sealed DECISION = Sealed.of(MONITORING.DECISION, MONITORING.ID);
    public static final Sealed MONITORING_VOID_REASON = Sealed.of(MONITORING.VOID_REASON, MONITORING.ID);
    public static final Sealed COMMENT = Sealed.of(RATING.COMMENT, RATING.ID);
    public static final Sealed EVIDENCE = Sealed.of(OUTCOME.EVIDENCE, OUTCOME.ID);
    public static final Sealed OUTCOME_VOID_REASON = Sealed.of(OUTCOME.VOID_REASON, OUTCOME.ID);

    @Bean
    SealedFields sealedFieldsOfCasework() {
        return SealedFields.of(CONCLUSION, DECISION, MONITORING_VOID_REASON, COMMENT, EVIDENCE, OUTCOME_VOID_REASON);
    }
}
