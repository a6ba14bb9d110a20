package opora.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.audit.JournalEvent;
import opora.platform.access.Reach;
import opora.platform.access.Role;

/** What the journal keeps about accounts and sessions. */
final class AccessEvents {

    private AccessEvents() {}

    record AccountCreated(UUID account, Set<Role> roles, Reach reach) implements JournalEvent {}

    record AccountChanged(UUID account, List<String> fields, Set<Role> roles, Reach reach) implements JournalEvent {}

    record AccountSwitchedOff(UUID account) implements JournalEvent {}

    record AccountSwitchedOn(UUID account) implements JournalEvent {}

    record InvitationIssued(UUID account) implements JournalEvent {}

    record InvitationUsed(UUID account) implements JournalEvent {}

    record PasswordChanged(UUID account) implements JournalEvent {}

    record AuthenticatorAppAdded(UUID account) implements JournalEvent {}

    record AuthenticatorAppRemoved(UUID account) implements JournalEvent {}

    record PasskeyAdded(UUID account) implements JournalEvent {}

    record PasskeyRemoved(UUID account) implements JournalEvent {}

    record RecoveryCodesMade(UUID account, int codes) implements JournalEvent {}

    record RecoveryCodeUsed(UUID account) implements JournalEvent {}

    /** An administrator took all second factors from an account, whose owner has lost them. */
    record FactorsRemoved(UUID account) implements JournalEvent {}

    record SecondFactorDemanded(boolean demanded) implements JournalEvent {}

    record IdentityConfirmed(UUID account, String factor) implements JournalEvent {}

    record UserSignedIn(UUID account) implements JournalEvent {}

    /** The owner ended sessions of their account that were open elsewhere. */
    record SessionEnded(UUID account) implements JournalEvent {}

    /** A password that did not open anything. Whose it should have been is not told: the login may be a password typed too early. */
    record SignInFailed(String network) implements JournalEvent {}

    /** Who has shown a key of theirs, or is known to the provider, and works here no more. */
    record EntryRefused(UUID account) implements JournalEvent {}

    record UserSignedOut(UUID account) implements JournalEvent {}
}
