package opora.institution;

import java.util.UUID;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.User;

/** How far a user may go here: everywhere, or in the sections in reach. What is out of reach does not exist. */
public final class InReach {

    private InReach() {}

    public static boolean reaches(UUID section, User user) {
        return user.seesWholeInstitution() || user.sections().contains(section);
    }

    public static void mustReach(UUID section, User user) {
        if (!reaches(section, user)) {
            throw new NotFound();
        }
    }

    public static void mustReachInstitution(User user) {
        if (!user.seesWholeInstitution()) {
            throw new NotFound();
        }
    }

    static void mustReachInstitution(Change change) {
        mustReachInstitution(change.user());
    }
}
