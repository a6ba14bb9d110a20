package opora.casework.accompaniment;

import java.time.LocalDate;
import java.util.UUID;

/** @param because what the decision rests on */
public record StandingDraft(UUID familyId, StandingAxis axis, String code, LocalDate since, String because) {}
