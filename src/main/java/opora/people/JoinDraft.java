package opora.people;

import java.time.LocalDate;
import java.util.UUID;

/** A person of the register who comes into a family. */
public record JoinDraft(UUID familyId, UUID personId, String role, LocalDate since) {}
