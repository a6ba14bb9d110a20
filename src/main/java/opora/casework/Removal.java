package opora.casework;

import java.time.LocalDate;
import java.util.UUID;

/** @param reason a code of {@link ClosingReason} */
public record Removal(UUID familyId, LocalDate on, String reason) {}
