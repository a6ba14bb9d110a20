package opora.reports.narrative;

/** Addresses of what is told of a year. */
public final class NarrativeLinks {

    static final String PLACE = "/reports/narrative";

    private NarrativeLinks() {}

    public static String year(String report, int year) {
        return PLACE + "?report=" + report + "&year=" + year;
    }
}
