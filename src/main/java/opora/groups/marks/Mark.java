package opora.groups.marks;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of a meeting, as the page of its attendance and its record show them.
 *
 * @param inReach false for somebody only who leads the meeting may see
 * @param joinedOn the day they joined the group, or null for who is not on its roster
 */
public record Mark(
        UUID personId,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable UUID familyId,
        @Nullable String familyName,
        @Nullable String familyNumber,
        boolean inReach,
        State state,
        @Nullable LocalDate joinedOn) {

    /** Who joined the group after a meeting was not missed at it. */
    public enum State {
        PRESENT,
        ABSENT,
        UNMARKED,
        NOT_YET,
        GUEST;

        public String titleKey() {
            return "groups.mark." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Mark at(State newState, @Nullable LocalDate joined) {
        return new Mark(personId, name, birthDate, familyId, familyName, familyNumber, inReach, newState, joined);
    }

    /** Whom the reader may not know: that somebody came, and not who (docs/domain/people.md). */
    Mark masked() {
        return new Mark(personId, "", null, null, null, null, false, state, joinedOn);
    }

    public boolean isMasked() {
        return name.isEmpty();
    }

    public boolean isPresent() {
        return state == State.PRESENT;
    }

    public boolean isMinor(LocalDate on) {
        return birthDate != null && birthDate.isAfter(on.minusYears(18));
    }
}
