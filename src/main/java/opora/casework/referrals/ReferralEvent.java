package opora.casework.referrals;

import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of referrals: ids and codes, no word of what was asked or answered. */
sealed interface ReferralEvent extends JournalEvent {

    record ReferralSent(UUID referral, String kind) implements ReferralEvent {}

    record ReferralAccepted(UUID referral) implements ReferralEvent {}

    record ReferralDeclined(UUID referral) implements ReferralEvent {}

    record ReferralDone(UUID referral) implements ReferralEvent {}

    record ReferralWithdrawn(UUID referral) implements ReferralEvent {}

    record ReferralViewed(UUID referral) implements ReferralEvent {}

    record ReferralPrinted(UUID referral) implements ReferralEvent {}
}
