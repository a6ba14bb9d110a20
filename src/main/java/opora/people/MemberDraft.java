package opora.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new person in a family.
 *
 * @param role a code of {@link MembershipRole}
 * @param since null for the day the family is registered, or the day of birth when that is later
 */
public record MemberDraft(
        PersonDraft person, String role, @Nullable LocalDate since) {}
