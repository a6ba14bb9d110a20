package opora.institution;

import java.util.UUID;

/** Addresses of this module's pages. */
public final class InstitutionLinks {

    private InstitutionLinks() {}

    public static String section(UUID id) {
        return "/sections/" + id;
    }

    public static String employee(UUID id) {
        return "/staff/" + id;
    }
}
