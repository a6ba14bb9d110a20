package opora.people;

import java.util.UUID;

public record AddedMember(UUID membershipId, UUID personId) {}
