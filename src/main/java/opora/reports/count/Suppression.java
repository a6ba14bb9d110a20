package opora.reports.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import opora.reports.passport.Facts;
import opora.reports.passport.Measure;
import opora.reports.passport.Passport;
import opora.reports.passport.Spec;
import opora.reports.passport.Unit;

/**
 * Which numbers of a report may not be shown to everybody: those of fewer than five people or families, and those from which such a
 * number could be worked out. A zero stays: nobody is behind it.
 *
 * <p>A hidden part of a sum hides another part; a part that falls short of its whole by fewer than five is hidden; ratios and sums of
 * money go with what they are made of. Numbers about events, publications, tools, employees and
 * organisations are public anyway; citizens who help are people.
 */
public final class Suppression {

    static final int LEAST = 5;

    private final Map<String, Passport> passports;
    private final Map<String, Value> answers;
    private final Set<String> hidden = new HashSet<>();

    private Suppression(Collection<Passport> passports, Map<String, Value> answers) {
        this.passports = passports.stream().collect(Collectors.toMap(Passport::code, each -> each));
        this.answers = answers;
    }

    /** @return the codes of the indicators to be hidden */
    public static Set<String> of(Collection<Passport> passports, Map<String, Value> answers) {
        var suppression = new Suppression(passports, answers);
        suppression.hide();
        return Set.copyOf(suppression.hidden);
    }

    private void hide() {
        hideWhere(passport -> isAboutPeople(passport) && isSmall(number(passport.code())));
        int before;
        do {
            before = hidden.size();
            hideWhere(this::fallsShortOfItsWhole);
            hideWhere(this::sharesItsRecordsWithAHiddenOne);
            hideWhere(this::isMadeOfAHiddenOne);
            passports.values().forEach(this::hideASecondPart);
        } while (hidden.size() > before);
    }

    private void hideWhere(Predicate<Passport> reason) {
        passports.values().stream()
                .filter(each -> !hidden.contains(each.code()))
                .filter(reason)
                .map(Passport::code)
                .toList()
                .forEach(hidden::add);
    }

    private static boolean isAboutPeople(Passport passport) {
        return switch (passport.spec()) {
            case Spec.OfFacts spec ->
                switch (spec.of()) {
                    case EVENTS, EMPLOYEES -> false;
                    case PARTNERS -> passport.unit() == Unit.PERSONS;
                    default -> spec.taken().stream().anyMatch(Facts::concernsPeople);
                };
            case Spec.Ratio _, Spec.Missing _ -> false;
            default -> passport.unit() == Unit.FAMILIES || passport.unit() == Unit.PERSONS;
        };
    }

    private static boolean isSmall(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(LEAST)) < 0;
    }

    private BigDecimal number(String code) {
        var value = answers.getOrDefault(code, Value.NONE).value();
        return value == null ? BigDecimal.ZERO : value;
    }

    /** Nine of ten families are as good as the tenth by itself. */
    private boolean fallsShortOfItsWhole(Passport part) {
        return part.spec() instanceof Spec.Count narrow
                && isAboutPeople(part)
                && passports.values().stream()
                        .filter(whole -> !hidden.contains(whole.code()))
                        .filter(whole -> whole.spec() instanceof Spec.Count wide
                                && wide.of() == narrow.of()
                                && narrow.facts().isPartOf(wide.facts()))
                        .anyMatch(whole -> isSmall(number(whole.code()).subtract(number(part.code()))));
    }

    private boolean sharesItsRecordsWithAHiddenOne(Passport passport) {
        return passport.spec() instanceof Spec.Count count
                && hidden.stream()
                        .map(passports::get)
                        .anyMatch(other -> other.spec() instanceof Spec.Count same
                                && same.facts().equals(count.facts())
                                && (same.of() == count.of()
                                        || count.of() == Measure.AMOUNT && same.of() == Measure.FAMILIES));
    }

    private boolean isMadeOfAHiddenOne(Passport passport) {
        return passport.spec() instanceof Spec.Ratio(String above, String below)
                && (hidden.contains(above) || hidden.contains(below));
    }

    private void hideASecondPart(Passport whole) {
        if (whole.sumOf().isEmpty()) {
            return;
        }
        var terms = new ArrayList<>(whole.sumOf());
        terms.add(whole.code());
        var shown = terms.stream().filter(code -> !hidden.contains(code)).toList();
        if (shown.size() == terms.size() - 1) {
            hidden.add(leastTelling(shown, whole.code()));
        }
    }

    /** The smallest part that says anything; the whole, when the other parts are nothing. */
    private String leastTelling(List<String> shown, String whole) {
        return shown.stream()
                .filter(code -> !code.equals(whole))
                .filter(code -> number(code).signum() > 0)
                .min(Comparator.comparing(this::number))
                .orElse(whole);
    }
}
