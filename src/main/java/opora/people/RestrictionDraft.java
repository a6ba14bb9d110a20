package opora.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * @param kind refuge, abuse or adoption
 * @param document the paper the restriction rests on
 * @param note what those who know should also know
 */
public record RestrictionDraft(UUID familyId, String kind, String document, String note, LocalDate startsOn) {}
