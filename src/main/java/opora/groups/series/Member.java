package opora.groups.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a group with what is known of them at each of its meetings.
 *
 * @param id of the stay in the group
 * @param marks one for each meeting shown, in their order
 */
public record Member(
        UUID id,
        UUID personId,
        String name,
        @Nullable LocalDate birthDate,
        boolean inReach,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        List<State> marks) {

    /** Who joined later or had left was not missed. */
    public enum State {
        PRESENT("✓"),
        ABSENT("н"),
        UNMARKED("·"),
        NOT_YET("—"),
        GONE("—");

        private final String sign;

        State(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public String titleKey() {
            return this == NOT_YET ? "groups.mark.later" : "groups.mark." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whom the reader may not know: that somebody belongs to the group, and not who. */
    Member masked() {
        return new Member(id, personId, "", null, false, joinedOn, leftOn, marks);
    }

    public boolean isMasked() {
        return name.isEmpty();
    }

    Member with(List<State> marks) {
        return new Member(id, personId, name, birthDate, inReach, joinedOn, leftOn, marks);
    }

    /** @param present the mark of a meeting, null when there is none */
    State at(LocalDate day, @Nullable Boolean present) {
        if (present != null) {
            return present ? State.PRESENT : State.ABSENT;
        }
        if (joinedOn.isAfter(day)) {
            return State.NOT_YET;
        }
        return belongsOn(day) ? State.UNMARKED : State.GONE;
    }

    private boolean belongsOn(LocalDate day) {
        return !joinedOn.isAfter(day) && (leftOn == null || !leftOn.isBefore(day));
    }
}
