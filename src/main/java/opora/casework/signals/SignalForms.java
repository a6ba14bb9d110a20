package opora.casework.signals;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page of one signal sends. */
final class SignalForms {

    private SignalForms() {}

    record CheckerForm(@NotNull @Nullable UUID checkerId) {}

    record FamilyForm(@NotNull @Nullable UUID pick) {}

    record VoidForm(@Nullable String reason) {}

    /** @param because why it was decided so; «reason» would be the reason of the change in the journal */
    record DecideForm(
            @NotNull @Nullable SignalDecision decision,
            @NotNull @Nullable LocalDate decidedOn,
            @Nullable String because,
            @Nullable String passedTo,
            @Nullable String foldedInto) {

        DecideSignal.Decision draft() {
            return new DecideSignal.Decision(
                    Objects.requireNonNull(decision),
                    Objects.requireNonNull(decidedOn),
                    SignalForm.text(because),
                    SignalForm.text(passedTo),
                    SignalForm.text(foldedInto));
        }
    }
}
