package opora.casework.accompaniment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * @param key the id the contact will have: sent twice it is written once
 * @param reached false when nobody was met: that is no contact yet
 */
public record ContactDraft(UUID key, UUID familyId, LocalDate on, ContactKind kind, boolean reached, String note) {}
