package opora.partners;

import java.util.UUID;

/** Addresses of this module's pages. */
public final class PartnersLinks {

    private PartnersLinks() {}

    public static String partner(UUID id) {
        return "/partners/" + id;
    }

    public static String agreement(UUID id) {
        return "/agreements/" + id;
    }

    public static String gift(UUID id) {
        return "/gifts/" + id;
    }
}
