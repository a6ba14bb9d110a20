package opora.people;

import java.util.UUID;

/** Where the pages of the register stand. */
public final class PeopleLinks {

    private PeopleLinks() {}

    public static String family(UUID familyId) {
        return "/families/" + familyId;
    }

    public static String person(UUID personId) {
        return "/people/" + personId;
    }
}
