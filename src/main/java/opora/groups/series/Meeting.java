package opora.groups.series;

import java.time.LocalDate;
import java.util.UUID;

/** A meeting of a group that took place. */
public record Meeting(UUID id, LocalDate on, String title) {}
