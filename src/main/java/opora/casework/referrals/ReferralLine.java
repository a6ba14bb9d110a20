package opora.casework.referrals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A referral as lists show it: no word of what was asked or answered. */
public record ReferralLine(
        UUID id,
        String number,
        LocalDate sentOn,
        LocalDate dueOn,
        ReferralKind kind,
        ReferralState state,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate closedOn,
        UUID familyId,
        String familyName,
        String familyNumber,
        @Nullable String person,
        String recipient,
        @Nullable String employee) {

    public boolean overdue(LocalDate today) {
        return state.open() && dueOn.isBefore(today);
    }

    public String path() {
        return ReferralLinks.referral(id);
    }
}
