package opora.institution;

import java.util.UUID;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.User;

/** How far a user may change things here: everywhere, or in the sections in reach. What is out of reach does not exist. */
final class InReach {

    private InReach() {}

    static void mustReachInstitution(Change change) {
        if (!change.user().seesWholeInstitution()) {
            throw new NotFound();
        }
    }

    static void mustReach(UUID section, User user) {
        if (!reaches(section, user)) {
            throw new NotFound();
        }
    }

    static boolean reaches(UUID section, User user) {
        return user.seesWholeInstitution() || user.sections().contains(section);
    }
}
