package opora.surveys.open;

import static opora.surveys.db.Tables.LINK;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the respondent's side is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
class OpenSecrets {

    static final Sealed DRAFT = Sealed.of(LINK.DRAFT, LINK.ID);

    @Bean
    SealedFields sealedFieldsOfSurveyLinks() {
        return SealedFields.of(DRAFT);
    }
}
