package opora.outreach;

import java.util.UUID;

/** Addresses of this module's pages. */
public final class OutreachLinks {

    private OutreachLinks() {}

    public static String trip(UUID id) {
        return "/trips/" + id;
    }

    /** Where a signal is put on a trip. */
    public static String tripsOf(UUID signal) {
        return "/signals/" + signal + "/trips";
    }

    public static String meeting(UUID id) {
        return "/meetings/" + id;
    }
}
