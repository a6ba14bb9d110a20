package opora.casework.accompaniment;

import static opora.casework.db.Tables.CAUSE;
import static opora.casework.db.Tables.CONTACT;
import static opora.casework.db.Tables.STANDING;
import static opora.casework.db.Tables.TEAM_MEMBER;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the accompaniment of a family is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
class AccompanimentSecrets {

    static final Sealed BECAUSE = Sealed.of(STANDING.BECAUSE, STANDING.ID);
    static final Sealed STANDING_VOID_REASON = Sealed.of(STANDING.VOID_REASON, STANDING.ID);
    static final Sealed CONTACT_NOTE = Sealed.of(CONTACT.NOTE, CONTACT.ID);
    static final Sealed CONTACT_VOID_REASON = Sealed.of(CONTACT.VOID_REASON, CONTACT.ID);
    static final Sealed CAUSE_NOTE = Sealed.of(CAUSE.NOTE, CAUSE.ID);
    static final Sealed CAUSE_GONE_NOTE = Sealed.of(CAUSE.GONE_NOTE, CAUSE.ID);
    static final Sealed CAUSE_VOID_REASON = Sealed.of(CAUSE.VOID_REASON, CAUSE.ID);
    static final Sealed MEMBER_NAME = Sealed.of(TEAM_MEMBER.NAME, TEAM_MEMBER.ID);

    @Bean
    SealedFields sealedFieldsOfAccompaniment() {
        return SealedFields.of(
                BECAUSE,
                STANDING_VOID_REASON,
                CONTACT_NOTE,
                CONTACT_VOID_REASON,
                CAUSE_NOTE,
                CAUSE_GONE_NOTE,
                CAUSE_VOID_REASON,
                MEMBER_NAME);
    }
}
