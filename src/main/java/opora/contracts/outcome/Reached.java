package opora.contracts.outcome;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen has reached with a contract, each with its day.
 *
 * @param businessOn registered as an entrepreneur or self-employed
 * @param householdOn the household of one's own was registered
 * @param overcome the difficult situation was overcome, for contracts of other measures
 * @param evidence what shows it: a labour contract, a certificate, an extract from a register
 */
public record Reached(
        @Nullable LocalDate employedOn,
        @Nullable LocalDate retrainedOn,
        @Nullable LocalDate businessOn,
        @Nullable LocalDate householdOn,
        boolean overcome,
        String evidence) {

    public static final Reached NOTHING = new Reached(null, null, null, null, false, "");

    Stream<LocalDate> days() {
        return Stream.of(employedOn, retrainedOn, businessOn, householdOn).filter(Objects::nonNull);
    }

    boolean claims() {
        return overcome || days().findAny().isPresent();
    }
}
