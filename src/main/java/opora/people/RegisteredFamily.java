package opora.people;

import java.util.List;
import java.util.UUID;

/** @param personIds the members in the order of the draft */
public record RegisteredFamily(UUID familyId, List<UUID> personIds) {}
