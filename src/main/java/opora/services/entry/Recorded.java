package opora.services.entry;

import java.time.LocalDate;
import java.util.UUID;

/** A service the user has just recorded. */
public record Recorded(UUID id, LocalDate on, String service, String recipient, boolean voided) {}
