package opora.casework.signals;

import opora.casework.CaseworkPermissions;
import opora.platform.access.FieldClass;
import opora.platform.access.PermissionSet;
import opora.platform.access.Relation;
import opora.platform.access.Role;
import opora.platform.shell.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who works with families writes signals down and checks them. Who told is shown to those who answer for the work, and to the one who
 * wrote it down or checks it.
 */
@Configuration
public class SignalPermissions {

    public static final String VIEW = CaseworkPermissions.SIGNALS;
    public static final String RECORD = "signals.record";

    /** To check a signal: who does it, about which family it is; to take a wrong one back. */
    public static final String CHECK = "signals.check";

    public static final String DECIDE = "signals.decide";

    /** To see who told (protection of the reporter). */
    public static final String INFORMANT = "signals.informant";

    private static final int MENU_ORDER = 14;

    @Bean
    PermissionSet signalPermissionSet() {
        return new PermissionSet()
                .grant(VIEW, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(VIEW, Role.LAWYER)
                .by(Relation.CURATOR, Relation.TEAM)
                .upTo(FieldClass.SENSITIVE)
                .grant(RECORD, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.LAWYER, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(CHECK, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(DECIDE, Role.SPECIALIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(INFORMANT, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)
                .upTo(FieldClass.SENSITIVE)
                .grant(INFORMANT, Role.SPECIALIST, Role.PSYCHOLOGIST, Role.LAWYER)
                .by(Relation.TEAM)
                .upTo(FieldClass.SENSITIVE);
    }

    @Bean
    MenuItem signalsMenu() {
        return new MenuItem("casework.signals", "/signals", VIEW, MENU_ORDER);
    }
}
