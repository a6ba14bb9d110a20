package opora.outreach.meetings;

import java.time.LocalDate;
import java.util.UUID;
import opora.outreach.MeetingKind;
import opora.outreach.OutreachStatus;
import org.jspecify.annotations.Nullable;

/** A meeting as the list shows it. */
public record MeetingLine(
        UUID id,
        String number,
        LocalDate on,
        MeetingKind kind,
        OutreachStatus status,
        @Nullable String leader,
        @Nullable String agencies,
        int families,
        int changed) {}
