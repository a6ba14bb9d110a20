package opora.outreach;

import java.util.UUID;

/**
 * Somebody of another agency in the crew.
 *
 * @param name empty when only the agency is known
 * @param profession code of a {@link Profession}, or empty
 */
public record OutsiderDraft(UUID agencyId, String name, String profession) {}
