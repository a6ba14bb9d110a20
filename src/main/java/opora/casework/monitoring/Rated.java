package opora.casework.monitoring;

import java.time.LocalDate;
import java.util.UUID;

/** A rating given to a family on a day. */
public record Rated(UUID monitoringId, String domain, LocalDate on, int score, String comment) {}
