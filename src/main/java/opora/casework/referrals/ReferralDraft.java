package opora.casework.referrals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral to be sent.
 *
 * @param key the form's own id, so that sent twice it is written once
 * @param personId the member it is about; null for the family as a whole
 * @param partnerId of the register of partners; an agency that is not in it is named instead
 */
public record ReferralDraft(
        UUID key,
        UUID familyId,
        @Nullable UUID personId,
        ReferralKind kind,
        @Nullable UUID partnerId,
        String agency,
        String asked,
        LocalDate sentOn,
        LocalDate dueOn) {}
