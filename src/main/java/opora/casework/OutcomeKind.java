package opora.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opora.platform.text.Tsv;
import org.jspecify.annotations.Nullable;

/**
 * What can change for the better: for children, and for their parents and the family (MON-13..15, MON-18, MON-20, MON-21).
 *
 * @param sensitive it tells of an addiction or of an offence (NFR-04)
 */
public record OutcomeKind(String code, boolean ofChild, boolean sensitive) {

    private static final int OF_AGE = 18;
    private static final List<OutcomeKind> ALL = Tsv.read("/opora/reference/outcome-kinds.tsv").stream()
            .map(row -> new OutcomeKind(row.get("code"), row.get("subject").equals("child"), row.flag("sensitive")))
            .toList();

    public static List<OutcomeKind> all() {
        return ALL;
    }

    public static Optional<OutcomeKind> of(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public static Set<String> sensitiveCodes() {
        return ALL.stream()
                .filter(OutcomeKind::sensitive)
                .map(OutcomeKind::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    public String titleKey() {
        return "casework.outcome." + code.replace('_', '-');
    }

    /** Possible, but more often a slip: the outcome of a child noted for an adult, or the other way round. */
    public boolean isOddFor(@Nullable LocalDate birthDate, LocalDate on) {
        return birthDate != null && birthDate.plusYears(OF_AGE).isAfter(on) != ofChild;
    }
}
