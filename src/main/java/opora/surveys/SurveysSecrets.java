package opora.surveys;

import static opora.surveys.db.Tables.ANSWER;
import static opora.surveys.db.Tables.FILLING;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the answers is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
class SurveysSecrets {

    static final Sealed TEXT = Sealed.of(ANSWER.TEXT, ANSWER.ID);
    static final Sealed REFUSAL = Sealed.of(FILLING.REFUSAL_REASON, FILLING.ID);
    static final Sealed VOID_REASON = Sealed.of(FILLING.VOID_REASON, FILLING.ID);

    @Bean
    SealedFields sealedFieldsOfSurveys() {
        return SealedFields.of(TEXT, REFUSAL, VOID_REASON);
    }
}
