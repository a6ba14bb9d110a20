package opora.institution;

import java.util.UUID;
import opora.audit.JournalEvent;

/** An institution begins its work here. Listeners add the dictionaries it needs, in the same transaction. */
public record InstitutionOpened(UUID institutionId) implements JournalEvent {}
