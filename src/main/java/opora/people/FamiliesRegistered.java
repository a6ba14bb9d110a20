package opora.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import opora.platform.Change;

/** Families came under the care of the institution; told inside the transaction that registers them. */
public record FamiliesRegistered(UUID institutionId, Map<UUID, LocalDate> registeredOn, Change change) {}
