package opora.outreach;

import java.util.UUID;

/** Addresses of this module's pages. */
public final class OutreachLinks {

    private OutreachLinks() {}

    public static String trip(UUID id) {
        return "/trips/" + id;
    }

    public static String meeting(UUID id) {
        return "/meetings/" + id;
    }
}
