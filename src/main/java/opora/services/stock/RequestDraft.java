package opora.services.stock;

import java.time.LocalDate;
import java.util.UUID;

/** What a family asks for: a category of goods, the size where it matters, and in words what would help. */
public record RequestDraft(UUID familyId, String category, String size, String wish, LocalDate on) {}
