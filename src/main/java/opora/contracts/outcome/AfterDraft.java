package opora.contracts.outcome;

import java.time.LocalDate;
import java.util.UUID;

/** A look at how a family lives after its contract. @param point the day it was due */
public record AfterDraft(UUID contractId, LocalDate point, LocalDate on, Living living, String note) {}
