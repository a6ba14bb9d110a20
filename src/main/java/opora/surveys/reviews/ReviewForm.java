package opora.surveys.reviews;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as it is typed; a respondent gives no day. */
public record ReviewForm(
        @NotNull @Nullable UUID key,
        @NotNull @Nullable ReviewKind kind,
        @Nullable LocalDate receivedOn,
        @Nullable String text,
        @Nullable String signed) {

    public ReviewDraft draft(ReviewWay way, LocalDate today) {
        return new ReviewDraft(
                Objects.requireNonNull(key),
                Objects.requireNonNull(kind),
                way,
                receivedOn == null ? today : receivedOn,
                text == null ? "" : text,
                signed == null ? "" : signed);
    }
}
