package opora.contracts.control;

import static opora.contracts.db.Tables.AFTER_CHECK;
import static opora.contracts.db.Tables.CERTIFICATE;
import static opora.contracts.db.Tables.CONTROL;
import static opora.contracts.db.Tables.EXPENSE;
import static opora.contracts.db.Tables.OUTCOME;
import static opora.contracts.db.Tables.PROPOSAL;
import static opora.contracts.db.Tables.STATUS_ATTRIBUTE;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sealed of the time a contract runs and of what came of it, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
public class ControlSecrets {

    static final Sealed NOTE = Sealed.of(CONTROL.NOTE, CONTROL.ID);
    static final Sealed PURPOSE = Sealed.of(EXPENSE.PURPOSE, EXPENSE.ID);
    public static final Sealed PROPOSED = Sealed.of(PROPOSAL.TEXT, PROPOSAL.ID);
    public static final Sealed PROPOSED_BECAUSE = Sealed.of(PROPOSAL.REASON, PROPOSAL.ID);
    public static final Sealed ANSWER = Sealed.of(PROPOSAL.ANSWER, PROPOSAL.ID);
    public static final Sealed ANNULLED_BECAUSE = Sealed.of(CERTIFICATE.ANNUL_REASON, CERTIFICATE.ID);
    public static final Sealed OUTCOME_EVIDENCE = Sealed.of(OUTCOME.EVIDENCE, OUTCOME.ID);
    public static final Sealed OUTCOME_NOTE = Sealed.of(OUTCOME.NOTE, OUTCOME.ID);
    public static final Sealed CONCLUSION = Sealed.of(OUTCOME.CONCLUSION, OUTCOME.ID);
    public static final Sealed STATUS_EVIDENCE = Sealed.of(STATUS_ATTRIBUTE.EVIDENCE, STATUS_ATTRIBUTE.ID);
    public static final Sealed AFTER_NOTE = Sealed.of(AFTER_CHECK.NOTE, AFTER_CHECK.ID);

    @Bean
    SealedFields sealedFieldsOfControl() {
        return SealedFields.of(
                NOTE,
                PURPOSE,
                PROPOSED,
                PROPOSED_BECAUSE,
                ANSWER,
                ANNULLED_BECAUSE,
                OUTCOME_EVIDENCE,
                OUTCOME_NOTE,
                CONCLUSION,
                STATUS_EVIDENCE,
                AFTER_NOTE);
    }
}
