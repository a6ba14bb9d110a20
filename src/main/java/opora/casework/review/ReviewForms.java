package opora.casework.review;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of reviews and of the time after a case send. */
final class ReviewForms {

    private ReviewForms() {}

    record ReviewForm(
            @NotNull @Nullable LocalDate on,
            @NotNull @Nullable LocalDate next,
            @Nullable String conclusion) {}

    /** @param reason why a review is taken back; the change carries it */
    record VoidReviewForm(@Nullable String reason) {}

    record ClosingForm(
            @NotNull @Nullable LocalDate on,
            @Nullable String closingReason,
            @Nullable String outcome,
            @Nullable String children,
            @Nullable List<String> ready,
            @Nullable Boolean anyway,
            @Nullable String conclusion) {}

    record WatchForm(
            @Nullable Integer months,
            @NotNull @Nullable LocalDate on,
            @Nullable String lives,
            @Nullable String note) {}

    record AlumniForm(
            @Nullable UUID personId,
            @Nullable String part,
            @NotNull @Nullable LocalDate since,
            @Nullable String note) {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
