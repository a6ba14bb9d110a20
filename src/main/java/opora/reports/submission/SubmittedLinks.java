package opora.reports.submission;

import java.util.UUID;

/** Addresses of submitted reports. */
public final class SubmittedLinks {

    static final String PLACE = "/reports/submitted";

    private SubmittedLinks() {}

    public static String report(UUID id) {
        return PLACE + "/" + id;
    }

    static String records(UUID id, String code) {
        return report(id) + "/records/" + code;
    }

    static String changes(UUID id) {
        return report(id) + "/changes";
    }

    static String changes(UUID id, String code) {
        return changes(id) + "/" + code;
    }
}
