package opora.people;

import java.time.LocalDate;
import java.util.UUID;

public record CuratorDraft(UUID familyId, UUID employeeId, LocalDate startsOn) {}
