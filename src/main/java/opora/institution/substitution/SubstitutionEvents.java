package opora.institution.substitution;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of substitutions: they open the families of one employee to another. */
final class SubstitutionEvents {

    private SubstitutionEvents() {}

    record SubstitutionOrdered(UUID substitution, UUID absent, UUID substitute, LocalDate from, LocalDate to)
            implements JournalEvent {}

    record SubstitutionEnded(UUID substitution, UUID absent, UUID substitute, LocalDate on) implements JournalEvent {}
}
