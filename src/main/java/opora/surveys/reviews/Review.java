package opora.surveys.reviews;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the book as it is read. */
public record Review(
        UUID id,
        ReviewKind kind,
        ReviewWay way,
        LocalDate receivedOn,
        String text,
        String signed,
        String answer,
        @Nullable LocalDate answeredOn,
        String voidReason) {

    public boolean voided() {
        return !voidReason.isEmpty();
    }

    /** Praise needs no answer; it may have one. */
    public boolean waits() {
        return answeredOn == null && !voided() && kind != ReviewKind.POSITIVE;
    }
}
