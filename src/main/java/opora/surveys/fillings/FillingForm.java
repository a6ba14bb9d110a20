package opora.surveys.fillings;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import opora.surveys.Way;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the answers of a form.
 *
 * @param step whether the answers are finished or kept as a draft
 */
record FillingForm(
        @NotNull @Nullable UUID key,
        @Nullable Way way,
        @NotNull @Nullable LocalDate filledOn,
        @Nullable Integer edition,
        @Nullable Step step) {

    enum Step {
        DONE,
        KEEP
    }

    UUID id() {
        return Objects.requireNonNull(key);
    }

    LocalDate day() {
        return Objects.requireNonNull(filledOn);
    }

    boolean isFinal() {
        return step != Step.KEEP;
    }

    /** An employee writes down what is said or what stands on paper; the other ways are not theirs. */
    Way told() {
        return way == Way.PAPER ? Way.PAPER : Way.SPECIALIST;
    }
}
