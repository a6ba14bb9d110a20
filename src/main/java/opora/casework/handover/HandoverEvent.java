package opora.casework.handover;

import java.util.UUID;
import opora.audit.JournalEvent;
import org.jspecify.annotations.Nullable;

/** What the journal keeps of families that change hands. */
sealed interface HandoverEvent extends JournalEvent {

    record HandoverOffered(UUID familyId, @Nullable UUID from, UUID to) implements HandoverEvent {}

    record HandoverAccepted(UUID familyId, UUID to) implements HandoverEvent {}

    record HandoverDeclined(UUID familyId, UUID to) implements HandoverEvent {}

    record HandoverWithdrawn(UUID familyId) implements HandoverEvent {}

    record FamilyAssigned(UUID familyId, @Nullable UUID from, UUID to) implements HandoverEvent {}

    record HandoversViewed(UUID familyId) implements HandoverEvent {}

    record CaseloadViewed(int employees) implements HandoverEvent {}
}
