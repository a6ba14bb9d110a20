package opora.services.acts;

import java.time.LocalDate;
import java.util.UUID;

/** @param services how many services the act lists that were not voided; none makes the act void */
public record UrgentActRow(UUID id, int number, LocalDate on, String recipient, int services) {}
