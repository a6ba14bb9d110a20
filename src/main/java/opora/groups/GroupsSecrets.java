package opora.groups;

import static opora.groups.db.Tables.ATTENDANCE;
import static opora.groups.db.Tables.SESSION;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of meetings and events is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
public class GroupsSecrets {

    public static final Sealed OUTLINE = Sealed.of(SESSION.OUTLINE, SESSION.ID);
    public static final Sealed CANCEL_REASON = Sealed.of(SESSION.CANCEL_REASON, SESSION.ID);
    public static final Sealed VOID_REASON = Sealed.of(SESSION.VOID_REASON, SESSION.ID);
    public static final Sealed MARK_VOID_REASON = Sealed.of(ATTENDANCE.VOID_REASON, ATTENDANCE.ID);

    @Bean
    SealedFields sealedFieldsOfGroups() {
        return SealedFields.of(OUTLINE, CANCEL_REASON, VOID_REASON, MARK_VOID_REASON);
    }
}
