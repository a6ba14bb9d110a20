package opora.groups;

import java.util.UUID;

/** Addresses of this module's pages. */
public final class GroupsLinks {

    private GroupsLinks() {}

    public static String event(UUID id) {
        return "/events/" + id;
    }

    public static String series(UUID id) {
        return "/series/" + id;
    }
}
