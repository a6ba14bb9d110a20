package opora.institution;

import java.util.UUID;

/** The working days of a year are others than before: terms that are counted by them are counted anew. */
public record CalendarLoaded(UUID institutionId, int year) {}
