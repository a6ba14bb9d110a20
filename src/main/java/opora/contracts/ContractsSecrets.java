package opora.contracts;

import static opora.contracts.db.Tables.ANALYSIS;
import static opora.contracts.db.Tables.CAUSE;
import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.MEASURE;
import static opora.contracts.db.Tables.NEED;
import static opora.contracts.db.Tables.STATUS_LIST_MEMBER;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of social contracts is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
public class ContractsSecrets {

    public static final Sealed END_REASON = Sealed.of(CONTRACT.END_REASON, CONTRACT.ID);
    public static final Sealed NEED_EVIDENCE = Sealed.of(NEED.EVIDENCE, NEED.ID);
    public static final Sealed WITHDRAWAL = Sealed.of(NEED.WITHDRAWAL, NEED.ID);
    public static final Sealed MEASURE_TEXT = Sealed.of(MEASURE.TEXT, MEASURE.ID);
    public static final Sealed RESULT = Sealed.of(MEASURE.RESULT, MEASURE.ID);
    public static final Sealed ANALYSIS_NOTE = Sealed.of(ANALYSIS.NOTE, ANALYSIS.ID);
    public static final Sealed CAUSE_NOTE = Sealed.of(CAUSE.NOTE, CAUSE.ID);
    public static final Sealed CAUSE_EVIDENCE = Sealed.of(CAUSE.EVIDENCE, CAUSE.ID);
    public static final Sealed REASON = Sealed.of(STATUS_LIST_MEMBER.REASON, STATUS_LIST_MEMBER.ID);
    public static final Sealed REMOVAL_REASON = Sealed.of(STATUS_LIST_MEMBER.REMOVAL_REASON, STATUS_LIST_MEMBER.ID);

    @Bean
    SealedFields sealedFieldsOfContracts() {
        return SealedFields.of(
                END_REASON,
                NEED_EVIDENCE,
                WITHDRAWAL,
                MEASURE_TEXT,
                RESULT,
                ANALYSIS_NOTE,
                CAUSE_NOTE,
                CAUSE_EVIDENCE,
                REASON,
                REMOVAL_REASON);
    }
}
