package opora.audit;

import static opora.audit.db.Tables.ENTRY;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reason of a change is the one thing in the journal that somebody wrote. An entry is never changed, so it stays under its key. */
@Configuration(proxyBeanMethods = false)
class AuditSecrets {

    static final Sealed REASON = Sealed.once(ENTRY.REASON);

    @Bean
    SealedFields sealedFieldsOfAudit() {
        return SealedFields.of(REASON);
    }
}
