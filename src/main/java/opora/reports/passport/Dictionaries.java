package opora.reports.passport;

import java.util.Set;
import java.util.stream.Collectors;
import opora.platform.text.Tsv;
import org.jspecify.annotations.Nullable;

/** A word a dictionary does not have would count nothing and tell nobody; so it is refused when the passport is read. */
final class Dictionaries {

    private Dictionaries() {}

    static void check(Report report) {
        for (var passport : report.indicators()) {
            if (passport.spec() instanceof Spec.Count(Measure _, FactFilter facts)) {
                must(passport, "family-categories", facts.category());
                must(passport, "service-subjects", facts.subject());
                must(passport, "services", facts.service());
                if (facts.kinds().equals(Set.of(FactKind.CLOSING))) {
                    must(passport, "closing-reasons", facts.code());
                }
            }
        }
    }

    private static void must(Passport passport, String dictionary, @Nullable String word) {
        if (word != null && !codes(dictionary).contains(word)) {
            throw new IllegalArgumentException(passport.code() + ": " + dictionary + " has no «" + word + "»");
        }
    }

    private static Set<String> codes(String dictionary) {
        return Tsv.read("/opora/reference/" + dictionary + ".tsv").stream()
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
    }
}
