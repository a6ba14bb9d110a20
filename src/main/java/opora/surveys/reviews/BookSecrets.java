package opora.surveys.reviews;

import static opora.surveys.db.Tables.REVIEW;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the book is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
class BookSecrets {

    static final Sealed TEXT = Sealed.of(REVIEW.TEXT, REVIEW.ID);
    static final Sealed SIGNED = Sealed.of(REVIEW.SIGNED, REVIEW.ID);
    static final Sealed ANSWER = Sealed.of(REVIEW.ANSWER, REVIEW.ID);
    static final Sealed VOID_REASON = Sealed.of(REVIEW.VOID_REASON, REVIEW.ID);

    @Bean
    SealedFields sealedFieldsOfBook() {
        return SealedFields.of(TEXT, SIGNED, ANSWER, VOID_REASON);
    }
}
