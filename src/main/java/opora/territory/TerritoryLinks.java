package opora.territory;

import java.util.UUID;

/** Addresses of this module's pages. */
public final class TerritoryLinks {

    public static final String LIST = "/territory";

    private TerritoryLinks() {}

    public static String municipality(UUID id) {
        return LIST + "/municipalities/" + id;
    }

    public static String settlement(UUID id) {
        return LIST + "/settlements/" + id;
    }
}
