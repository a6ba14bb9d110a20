package opora.people;

import java.util.UUID;

/** A new person who comes into a registered family. */
public record NewMember(UUID familyId, MemberDraft member) {}
