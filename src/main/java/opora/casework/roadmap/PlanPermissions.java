package opora.casework.roadmap;

import opora.platform.access.FieldClass;
import opora.platform.access.PermissionSet;
import opora.platform.access.RecordState;
import opora.platform.access.Relation;
import opora.platform.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who works with a family writes its road map; whoever leads approves it. A road map tells of everything that is sensitive. */
@Configuration
public class PlanPermissions {

    public static final String VIEW = "plan.view";
    public static final String EDIT = "plan.edit";
    public static final String APPROVE = "casework.approve";

    @Bean
    PermissionSet planPermissionSet() {
        return new PermissionSet()
                .grant(VIEW, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(VIEW, Role.LAWYER)
                .by(Relation.CURATOR, Relation.TEAM)
                .upTo(FieldClass.SENSITIVE)
                .grant(EDIT, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .on(RecordState.OPEN, RecordState.RESTRICTED)
                .grant(APPROVE, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .on(RecordState.OPEN, RecordState.RESTRICTED);
    }
}
