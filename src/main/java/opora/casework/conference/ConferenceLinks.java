package opora.casework.conference;

import java.util.UUID;

/** Addresses of the conferences. */
public final class ConferenceLinks {

    public static final String ALL = "/casework/conferences";
    public static final String DECISIONS = "/casework/decisions";

    private ConferenceLinks() {}

    public static String conference(UUID id) {
        return ALL + "/" + id;
    }

    public static String family(UUID id, UUID family) {
        return conference(id) + "/families/" + family;
    }

    public static String decision(UUID id) {
        return DECISIONS + "/" + id;
    }

    public static String add(UUID family) {
        return ALL + "/new?familyId=" + family;
    }
}
