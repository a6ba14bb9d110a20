package opora.services.aid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import opora.platform.Refused;
import opora.services.AidDraft;
import opora.services.AidKind;
import opora.services.AidSource;
import opora.services.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Aid to one family, as the form sends it.
 *
 * @param key made when the form was opened: the form sent twice is recorded once
 * @param recipient what was typed to find the family
 * @param personId one member, or null for the whole family
 * @param alsoService true when it is recorded as an urgent service too
 */
public record AidEntryForm(
        @NotNull @Nullable UUID key,
        @Nullable String recipient,
        @Nullable UUID familyId,
        @Nullable UUID personId,
        @NotNull @Nullable LocalDate on,
        @NotNull @Nullable AidKind kind,
        @NotBlank @Nullable String purpose,
        @NotNull @Nullable BigDecimal amount,
        @Nullable UUID partnerId,
        @Nullable UUID agreement,
        @Nullable String document,
        @NotNull @Nullable UUID employeeId,
        @Nullable String description,
        @Nullable Boolean alsoService,
        @Nullable UUID serviceId,
        @Nullable Channel channel) {

    AidDraft draft(AidSource source) {
        if (familyId == null) {
            throw new Refused("services.aid.refused.family").on("recipient");
        }
        return new AidDraft(
                familyId,
                personId,
                Objects.requireNonNull(on),
                Objects.requireNonNull(kind),
                text(purpose),
                Objects.requireNonNull(amount),
                source,
                text(document),
                Objects.requireNonNull(employeeId),
                text(description));
    }

    /** The urgent service it is recorded as too, or null. */
    @Nullable
    UUID service() {
        if (!Boolean.TRUE.equals(alsoService)) {
            return null;
        }
        if (serviceId == null) {
            throw new Refused("services.aid.refused.not-urgent").on("serviceId");
        }
        return serviceId;
    }

    Channel channelOfService() {
        return channel == null ? Channel.IN_PERSON : channel;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
