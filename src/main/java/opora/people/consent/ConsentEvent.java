package opora.people.consent;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of consents: whose, for what, from when. Signers and documents stay in the register. */
sealed interface ConsentEvent extends JournalEvent {

    record ConsentRecorded(UUID familyId, UUID personId, UUID consentId, ConsentPurpose purpose, LocalDate signedOn)
            implements ConsentEvent {}

    record ConsentWithdrawn(UUID familyId, UUID personId, UUID consentId, ConsentPurpose purpose, LocalDate on)
            implements ConsentEvent {}

    record ConsentsOpened(UUID familyId) implements ConsentEvent {}

    record ConsentPrinted(UUID familyId, UUID consentId) implements ConsentEvent {}

    record ConsentsDueListed(int rows) implements ConsentEvent {}
}
