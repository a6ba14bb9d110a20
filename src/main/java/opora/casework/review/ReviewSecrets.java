package opora.casework.review;

import static opora.casework.db.Tables.ALUMNI;
import static opora.casework.db.Tables.CASE_OUTCOME;
import static opora.casework.db.Tables.REVIEW;
import static opora.casework.db.Tables.WATCH_NOTE;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of reviews and of the time after a case is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
class ReviewSecrets {

    static final Sealed CONCLUSION = Sealed.of(REVIEW.CONCLUSION, REVIEW.ID);
    static final Sealed REVIEW_VOID_REASON = Sealed.of(REVIEW.VOID_REASON, REVIEW.ID);
    static final Sealed OUTCOME_CONCLUSION = Sealed.of(CASE_OUTCOME.CONCLUSION, CASE_OUTCOME.ID);
    static final Sealed WATCH = Sealed.of(WATCH_NOTE.NOTE, WATCH_NOTE.ID);
    static final Sealed ALUMNI_NOTE = Sealed.of(ALUMNI.NOTE, ALUMNI.ID);

    @Bean
    SealedFields sealedFieldsOfReviews() {
        return SealedFields.of(CONCLUSION, REVIEW_VOID_REASON, OUTCOME_CONCLUSION, WATCH, ALUMNI_NOTE);
    }
}
