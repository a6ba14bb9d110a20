package opora.contracts.certificates;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of certificates. */
sealed interface CertificateEvent extends JournalEvent {

    record CertificateIssued(UUID contract, UUID certificate, String kind) implements CertificateEvent {}

    record CertificateUsed(UUID certificate, LocalDate on) implements CertificateEvent {}

    record CertificateAnnulled(UUID certificate) implements CertificateEvent {}
}
