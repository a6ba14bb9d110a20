package opora.casework.handover;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of handovers send. */
final class HandoverForms {

    private HandoverForms() {}

    record OfferForm(
            @NotNull @Nullable UUID employeeId, @Nullable String because) {}

    record AnswerForm(@Nullable String answer) {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
