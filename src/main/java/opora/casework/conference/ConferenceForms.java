package opora.casework.conference;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of a conference send. */
final class ConferenceForms {

    private ConferenceForms() {}

    record FamiliesForm(@Nullable String numbers) {}

    record HoldingForm(
            @NotNull @Nullable LocalDate heldOn, @Nullable List<UUID> came) {}

    record CancellationForm(@Nullable String reason) {}

    record TopicForm(@Nullable String topic) {}

    record StrikeForm(
            @NotNull @Nullable UUID item, @Nullable Boolean struck) {}

    record MinutesForm(
            @NotNull @Nullable Integer version, @Nullable String interests) {}

    record DecisionForm(
            @NotNull @Nullable UUID key,
            @Nullable UUID employeeId,
            @Nullable UUID partnerId,
            @Nullable String agency,
            @Nullable String task,
            @NotNull @Nullable LocalDate dueOn) {

        DecisionDraft draft() {
            return new DecisionDraft(
                    Objects.requireNonNull(key),
                    employeeId,
                    partnerId,
                    ConferenceForm.text(agency),
                    ConferenceForm.text(task),
                    Objects.requireNonNull(dueOn));
        }
    }

    /** @param because why it is withdrawn; «reason» would be the reason of the change in the journal */
    record OutcomeForm(
            @NotNull @Nullable LocalDate on,
            @Nullable String evidence,
            @Nullable String because) {}
}
