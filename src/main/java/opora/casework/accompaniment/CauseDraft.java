package opora.casework.accompaniment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param key the id the cause will have: sent twice it is written once
 * @param personId of whom it is; null for the family
 */
public record CauseDraft(UUID key, UUID familyId, @Nullable UUID personId, String code, LocalDate on, String note) {}
