package opora.partners;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import opora.platform.text.RussianDate;

/** What was given within agreements. Contributed as a bean by every module that records such help, so that no term is cut under it. */
public interface AgreementUse {

    /** The first and the last day on which something was given within the agreement; empty for none. */
    Optional<Between> given(UUID institution, UUID agreement);

    record Between(LocalDate first, LocalDate last) {

        Between and(Between other) {
            return new Between(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }

        Object[] arguments() {
            return new Object[] {RussianDate.format(first), RussianDate.format(last)};
        }
    }
}
