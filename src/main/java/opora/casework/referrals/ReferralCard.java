package opora.casework.referrals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A referral with what was asked and what came of it. */
public record ReferralCard(
        ReferralLine line,
        @Nullable UUID personId,
        @Nullable LocalDate birthDate,
        String asked,
        String reason,
        String answer) {

    public UUID id() {
        return line.id();
    }

    public String path() {
        return line.path();
    }
}
