package opora.groups;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import opora.services.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A meeting or event to be recorded.
 *
 * @param number how the centre numbers it, when it does
 * @param seriesId the group it belongs to, or null for an event of its own
 */
public record SessionDraft(
        @Nullable String number,
        @Nullable UUID seriesId,
        Subject subject,
        Time time,
        Place place,
        People people,
        Outcome outcome) {

    /**
     * What it is about.
     *
     * @param form for leisure alone
     * @param outline the plan, the technique, where the papers are (GRP-13, GRP-15)
     */
    public record Subject(EventKind kind, @Nullable LeisureForm form, Audience audience, String title, String outline) {

        public static Subject of(EventKind kind, @Nullable LeisureForm form, Audience audience, String title) {
            return new Subject(kind, form, audience, title, "");
        }
    }

    /** @param lastOn the last day of a camp or a hike of several days (GRP-12) */
    public record Time(
            LocalDate on,
            @Nullable LocalDate lastOn,
            @Nullable LocalTime startsAt,
            @Nullable Integer minutes) {

        public static Time of(LocalDate on, @Nullable Integer minutes) {
            return new Time(on, null, null, minutes);
        }
    }

    public record Place(
            Channel channel,
            String where,
            @Nullable UUID settlementId,
            @Nullable UUID sectionId) {

        public static Place of(Channel channel) {
            return new Place(channel, "", null, null);
        }
    }

    public record People(
            UUID leaderId, Set<UUID> helpers, @Nullable UUID partnerId) {

        public static People ledBy(UUID employee) {
            return new People(employee, Set.of(), null);
        }
    }

    /** Whether it took place, why it did not, and who came without being named (GRP-09). */
    public record Outcome(SessionStatus status, String cancelReason, int children, int adults) {

        public static final Outcome PLANNED = new Outcome(SessionStatus.PLANNED, "", 0, 0);
        public static final Outcome HELD = new Outcome(SessionStatus.HELD, "", 0, 0);

        public static Outcome cancelled(String reason) {
            return new Outcome(SessionStatus.CANCELLED, reason, 0, 0);
        }

        public static Outcome attendedBy(int children, int adults) {
            return new Outcome(SessionStatus.HELD, "", children, adults);
        }
    }
}
