package opora.casework.diagnosis;

import opora.casework.CaseworkPermissions;
import opora.platform.access.FieldClass;
import opora.platform.access.PermissionSet;
import opora.platform.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who works with families finds out about them; who sees the case sees that it was found out, and reads it where they read what is sensitive. */
@Configuration
public class DiagnosisPermissions {

    public static final String VIEW = CaseworkPermissions.VIEW;

    /** To write findings down, check, end and void them. */
    public static final String DIAGNOSE = "casework.diagnose";

    @Bean
    PermissionSet diagnosisPermissionSet() {
        return new PermissionSet()
                .grant(DIAGNOSE, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE);
    }
}
