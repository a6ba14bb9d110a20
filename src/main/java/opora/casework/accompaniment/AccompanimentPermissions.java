package opora.casework.accompaniment;

import opora.platform.access.FieldClass;
import opora.platform.access.PermissionSet;
import opora.platform.access.RecordState;
import opora.platform.access.Relation;
import opora.platform.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who works with families keeps their cases; a talk is noted after the case was closed too, for the watch goes on. */
@Configuration
public class AccompanimentPermissions {

    /** To say how a case stands: stage, level, causes, team, reviews. */
    public static final String KEEP = "casework.keep";

    /** To note a talk with a family. */
    public static final String CONTACT = "casework.contact";

    /** To see how much everybody has to do, and to give families to somebody. */
    public static final String CASELOAD = "casework.caseload";

    @Bean
    PermissionSet accompanimentPermissionSet() {
        return new PermissionSet()
                .grant(KEEP, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .on(RecordState.OPEN, RecordState.RESTRICTED)
                .grant(CONTACT, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(CONTACT, Role.LAWYER)
                .by(Relation.CURATOR, Relation.TEAM)
                .upTo(FieldClass.SENSITIVE)
                .grant(CASELOAD, Role.HEAD, Role.DEPUTY, Role.DIRECTOR);
    }
}
