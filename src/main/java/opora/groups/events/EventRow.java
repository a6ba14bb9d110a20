package opora.groups.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import opora.groups.Audience;
import opora.groups.EventKind;
import opora.groups.LeisureForm;
import opora.groups.SessionStatus;
import opora.services.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A meeting or event, as lists show it.
 *
 * @param visits how many named people were there
 * @param heads how many came without being named
 */
public record EventRow(
        UUID id,
        LocalDate on,
        @Nullable LocalDate lastOn,
        @Nullable LocalTime startsAt,
        EventKind kind,
        @Nullable LeisureForm form,
        Audience audience,
        String title,
        @Nullable UUID seriesId,
        @Nullable String series,
        Channel channel,
        String leader,
        SessionStatus status,
        boolean marked,
        boolean voided,
        int visits,
        int heads) {

    public boolean isHeld() {
        return status == SessionStatus.HELD && !voided;
    }

    public boolean isPlanned() {
        return status == SessionStatus.PLANNED && !voided;
    }

    /** Held, but nobody has been written down yet. */
    public boolean isEmpty() {
        return isHeld() && !marked && heads == 0;
    }
}
