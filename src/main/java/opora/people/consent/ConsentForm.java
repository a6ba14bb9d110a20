package opora.people.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record ConsentForm(
        @NotNull UUID personId,
        @NotNull ConsentPurpose purpose,
        @Nullable @Size(max = 300) String recipient,
        @Nullable @Size(max = 1000) String data,
        @NotNull SignerCapacity capacity,
        @Nullable @Size(max = 200) String signer,
        @Nullable @Size(max = 300) String capacityDocument,
        @NotNull LocalDate signedOn,
        @Nullable LocalDate endsOn) {

    ConsentDraft draft(UUID familyId) {
        return new ConsentDraft(
                familyId,
                personId,
                purpose,
                text(recipient),
                text(data),
                capacity,
                text(signer),
                text(capacityDocument),
                signedOn,
                endsOn);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
