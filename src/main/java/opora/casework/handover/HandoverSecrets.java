package opora.casework.handover;

import static opora.casework.db.Tables.HANDOVER;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a handover is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
class HandoverSecrets {

    static final Sealed BECAUSE = Sealed.of(HANDOVER.BECAUSE, HANDOVER.ID);
    static final Sealed ANSWER = Sealed.of(HANDOVER.ANSWER, HANDOVER.ID);

    @Bean
    SealedFields sealedFieldsOfHandovers() {
        return SealedFields.of(BECAUSE, ANSWER);
    }
}
