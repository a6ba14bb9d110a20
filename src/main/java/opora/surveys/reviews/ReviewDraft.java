package opora.surveys.reviews;

import java.time.LocalDate;
import java.util.UUID;

/**
 * @param key the form's own id, so that sent twice it is written once
 * @param signed who signed and how to reach them; empty when nobody did
 */
public record ReviewDraft(UUID key, ReviewKind kind, ReviewWay way, LocalDate receivedOn, String text, String signed) {}
