package opora.reports.passport;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import opora.platform.text.Tsv;

/** A word a dictionary does not have would count nothing and tell nobody; so it is refused when the passport is read. */
final class Dictionaries {

    private static final Set<String> SENSITIVE_CATEGORIES = sensitive("family-categories");
    private static final Set<String> SENSITIVE_DOMAINS = sensitive("monitoring-domains");
    private static final Set<String> SENSITIVE_OUTCOMES = sensitive("outcome-kinds");
    private static final Set<FactKind> SENSITIVE_KINDS = EnumSet.of(
            FactKind.SIGNAL,
            FactKind.FIRST_HELP,
            FactKind.REFERRAL,
            FactKind.REFERRAL_DONE,
            FactKind.CONFERENCE,
            FactKind.CONFERENCE_DECISION,
            FactKind.DIAGNOSIS,
            FactKind.ASSESSMENT,
            FactKind.INSTRUMENT,
            FactKind.CONTRACT,
            FactKind.PROGRAMME,
            FactKind.PROGRAMME_ANALYSED,
            FactKind.LOW_INCOME,
            FactKind.NEEDS_CHANGE,
            FactKind.DECLARED_NEED,
            FactKind.NEED_MET,
            FactKind.STATUS_LISTED,
            FactKind.CAUSE_RECORDED,
            FactKind.PROGRAMME_ENDED,
            FactKind.STATUS_COMPARED,
            FactKind.STATUS_RAISED,
            FactKind.CERTIFICATE,
            FactKind.CONTROL);

    private Dictionaries() {}

    static boolean isSensitive(FactFilter filter) {
        return !Collections.disjoint(filter.kinds(), SENSITIVE_KINDS)
                || (filter.category() != null && SENSITIVE_CATEGORIES.contains(filter.category()))
                || !Collections.disjoint(filter.code().getOrDefault("outcome", Set.of()), SENSITIVE_OUTCOMES);
    }

    static boolean isSensitiveDomain(String domain) {
        return SENSITIVE_DOMAINS.contains(domain);
    }

    private static Set<String> sensitive(String dictionary) {
        return Tsv.read("/opora/reference/" + dictionary + ".tsv").stream()
                .filter(row -> row.flag("sensitive"))
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
    }

    static void check(Report report) {
        for (var passport : report.indicators()) {
            if (passport.spec() instanceof Spec.OfFacts spec) {
                spec.taken().stream()
                        .flatMap(facts -> facts.either().stream())
                        .forEach(filter -> check(passport, filter));
            }
            if (passport.spec() instanceof Spec.Improved(var domain)) {
                must(passport, "monitoring-domains", domains(), Set.of(domain));
            }
        }
    }

    private static void check(Passport passport, FactFilter filter) {
        filter.code().forEach((part, words) -> filter.kinds()
                .forEach(kind ->
                        must(passport, kind + "." + part, kind.part(part).words(), words)));
        if (filter.category() != null) {
            must(passport, "family-categories", codes("family-categories"), Set.of(filter.category()));
        }
    }

    private static void must(Passport passport, String dictionary, Set<String> known, Set<String> words) {
        for (var word : words) {
            if (!known.contains(word)) {
                throw new IllegalArgumentException(passport.code() + ": " + dictionary + " has no «" + word + "»");
            }
        }
    }

    /** A domain that repeats another is counted as that one. */
    private static Set<String> domains() {
        return Tsv.read("/opora/reference/monitoring-domains.tsv").stream()
                .filter(row -> row.get("repeats").isEmpty())
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
    }

    private static Set<String> codes(String dictionary) {
        return Tsv.read("/opora/reference/" + dictionary + ".tsv").stream()
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
    }
}
