package opora.casework.conference;

import static opora.casework.db.Tables.CONFERENCE;
import static opora.casework.db.Tables.CONFERENCE_DECISION;
import static opora.casework.db.Tables.CONFERENCE_FAMILY;
import static opora.casework.db.Tables.CONFERENCE_ITEM;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a conference is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
class ConferenceSecrets {

    static final Sealed CANCEL_REASON = Sealed.of(CONFERENCE.CANCEL_REASON, CONFERENCE.ID);
    static final Sealed INTERESTS = Sealed.of(CONFERENCE_FAMILY.INTERESTS, CONFERENCE_FAMILY.ID);
    static final Sealed TOPIC = Sealed.of(CONFERENCE_ITEM.TOPIC, CONFERENCE_ITEM.ID);
    static final Sealed MINUTES = Sealed.of(CONFERENCE_ITEM.MINUTES, CONFERENCE_ITEM.ID);
    static final Sealed TASK = Sealed.of(CONFERENCE_DECISION.TASK, CONFERENCE_DECISION.ID);
    static final Sealed EVIDENCE = Sealed.of(CONFERENCE_DECISION.EVIDENCE, CONFERENCE_DECISION.ID);
    static final Sealed WITHDRAW_REASON = Sealed.of(CONFERENCE_DECISION.WITHDRAW_REASON, CONFERENCE_DECISION.ID);

    @Bean
    SealedFields sealedFieldsOfConferences() {
        return SealedFields.of(CANCEL_REASON, INTERESTS, TOPIC, MINUTES, TASK, EVIDENCE, WITHDRAW_REASON);
    }
}
