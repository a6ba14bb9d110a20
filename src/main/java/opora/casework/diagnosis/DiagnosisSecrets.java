package opora.casework.diagnosis;

import static opora.casework.db.Tables.FINDING;
import static opora.casework.db.Tables.FINDING_CHECK;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a diagnosis is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
class DiagnosisSecrets {

    static final Sealed TEXTS = Sealed.of(FINDING.TEXTS, FINDING.ID);
    static final Sealed VOID_REASON = Sealed.of(FINDING.VOID_REASON, FINDING.ID);
    static final Sealed SOURCE = Sealed.of(FINDING_CHECK.SOURCE, FINDING_CHECK.ID);

    @Bean
    SealedFields sealedFieldsOfDiagnosis() {
        return SealedFields.of(TEXTS, VOID_REASON, SOURCE);
    }
}
