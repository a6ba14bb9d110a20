package opora.services.catalogue;

import java.util.List;
import opora.platform.text.Tsv;

/** The closed lists a service is described by; their codes stand in the schema, their titles in the reference files. */
public record Term(String code, String titleKey) {

    private static final List<Term> KINDS = read("service-kinds", "services.kind.");
    private static final List<Term> MONITORING = read("monitoring-classes", "services.monitoring.");
    private static final List<Term> TRIP = read("trip-classes", "services.trip.");
    private static final List<Term> FORMS = read("service-forms", "services.form.");
    private static final List<Term> SUBJECTS = read("service-subjects", "services.subject.");

    /** The eight kinds of the law, in its order (SRV-01, SRV-02). */
    public static List<Term> kinds() {
        return KINDS;
    }

    /** The classes monitoring counts by (SRV-03). */
    public static List<Term> monitoringClasses() {
        return MONITORING;
    }

    /** The classes a trip counts by (SRV-04). */
    public static List<Term> tripClasses() {
        return TRIP;
    }

    public static List<Term> forms() {
        return FORMS;
    }

    public static List<Term> subjects() {
        return SUBJECTS;
    }

    private static List<Term> read(String file, String prefix) {
        return Tsv.read("/opora/reference/" + file + ".tsv").stream()
                .map(row -> row.get("code"))
                .map(code -> new Term(code, prefix + code.replace('_', '-')))
                .toList();
    }
}
