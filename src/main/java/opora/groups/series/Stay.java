package opora.groups.series;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody's belonging to a group. */
public record Stay(UUID id, UUID series, String name, LocalDate joinedOn) {}
