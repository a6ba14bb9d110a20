package opora.people;

import java.util.List;
import java.util.UUID;
import opora.platform.access.User;

/** The search for people as other modules may use it: tokens by equality, slips and the other layout forgiven. */
public interface PersonSearch {

    /** Those in reach, the closest first. */
    List<Sighting> find(String typed, User user, int atMost);

    /** @param asTyped true when every word was met as it was typed, whole or begun; false when something was forgiven */
    record Sighting(UUID personId, boolean asTyped) {}
}
