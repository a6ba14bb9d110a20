package opora.casework.handover;

import opora.platform.access.FieldClass;
import opora.platform.access.PermissionSet;
import opora.platform.access.RecordState;
import opora.platform.access.Relation;
import opora.platform.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A curator offers a family, a colleague takes it; who answers for the work gives it to somebody at once. */
@Configuration
public class HandoverPermissions {

    public static final String OFFER = "handover.offer";

    /** To answer an offer: only of a family offered to oneself. */
    public static final String ANSWER = "handover.answer";

    public static final String ASSIGN = "handover.assign";

    @Bean
    PermissionSet handoverPermissionSet() {
        return new PermissionSet()
                .grant(OFFER, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.LAWYER)
                .by(Relation.CURATOR)
                .upTo(FieldClass.SENSITIVE)
                .on(RecordState.OPEN, RecordState.RESTRICTED)
                .grant(OFFER, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .on(RecordState.OPEN, RecordState.RESTRICTED)
                .grant(ANSWER, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.LAWYER, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .by(Relation.TEAM)
                .grant(ASSIGN, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .on(RecordState.OPEN, RecordState.RESTRICTED);
    }
}
