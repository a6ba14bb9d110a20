package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static opora.casework.db.Tables.SURVEY;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a signal is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
class SignalSecrets {

    static final Sealed ORGANISATION = Sealed.of(SIGNAL.INFORMANT_ORGANISATION, SIGNAL.ID);
    static final Sealed INFORMANT_NAME = Sealed.of(SIGNAL.INFORMANT_NAME, SIGNAL.ID);
    static final Sealed CONTACT = Sealed.of(SIGNAL.INFORMANT_CONTACT, SIGNAL.ID);
    static final Sealed SEEN = Sealed.of(SIGNAL.SEEN, SIGNAL.ID);
    static final Sealed WHOM = Sealed.of(SIGNAL.WHOM, SIGNAL.ID);
    static final Sealed ADDRESS = Sealed.of(SIGNAL.ADDRESS, SIGNAL.ID);
    static final Sealed DECISION_REASON = Sealed.of(SIGNAL.DECISION_REASON, SIGNAL.ID);
    static final Sealed VOID_REASON = Sealed.of(SIGNAL.VOID_REASON, SIGNAL.ID);

    static final Sealed COMMISSION = Sealed.of(SURVEY.COMMISSION, SURVEY.ID);
    static final Sealed SECTIONS = Sealed.of(SURVEY.SECTIONS, SURVEY.ID);
    static final Sealed SURVEY_VOID_REASON = Sealed.of(SURVEY.VOID_REASON, SURVEY.ID);

    @Bean
    SealedFields sealedFieldsOfSignals() {
        return SealedFields.of(
                ORGANISATION,
                INFORMANT_NAME,
                CONTACT,
                SEEN,
                WHOM,
                ADDRESS,
                DECISION_REASON,
                VOID_REASON,
                COMMISSION,
                SECTIONS,
                SURVEY_VOID_REASON);
    }
}
