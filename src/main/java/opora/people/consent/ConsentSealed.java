package opora.people.consent;

import static opora.people.db.Tables.CONSENT;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who signed and by which document: names of people who are no clients, numbers of papers. */
@Configuration
class ConsentSealed {

    static final Sealed SIGNER = Sealed.of(CONSENT.SIGNER, CONSENT.ID);
    static final Sealed CAPACITY_DOCUMENT = Sealed.of(CONSENT.CAPACITY_DOCUMENT, CONSENT.ID);
    static final Sealed WITHDRAWAL_DOCUMENT = Sealed.of(CONSENT.WITHDRAWAL_DOCUMENT, CONSENT.ID);

    @Bean
    SealedFields consentSealedFields() {
        return SealedFields.of(SIGNER, CAPACITY_DOCUMENT, WITHDRAWAL_DOCUMENT);
    }
}
