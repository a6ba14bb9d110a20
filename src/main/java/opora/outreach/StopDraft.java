package opora.outreach;

import java.util.UUID;

/** A family to be visited, or what became of the visit. */
public record StopDraft(UUID familyId, StopOutcome outcome, String note) {}
