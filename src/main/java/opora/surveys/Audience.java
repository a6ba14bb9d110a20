package opora.surveys;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import opora.platform.access.User;

/** People a wave of questionnaires can be sent to besides the adults of a section. Contributed as a bean by the module that knows them. */
public interface Audience {

    /** A word that stays, for the form: «running-contracts». */
    String code();

    /** The key of its name in the messages. */
    String titleKey();

    /** Who belongs to it on the day, as far as the user reaches; whom the user may not question is left out by the wave. */
    Set<UUID> persons(User user, LocalDate today);
}
