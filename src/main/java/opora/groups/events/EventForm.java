package opora.groups.events;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import opora.groups.Audience;
import opora.groups.EventKind;
import opora.groups.LeisureForm;
import opora.groups.SessionDraft;
import opora.groups.SessionStatus;
import opora.platform.Refused;
import opora.services.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A meeting or event, as the form sends it.
 *
 * @param key made when the form was opened: the form sent twice is recorded once
 * @param sure ticked by somebody who was told of what is only odd
 */
public record EventForm(
        @Nullable UUID key,
        @Nullable String number,
        @Nullable UUID seriesId,
        @NotNull @Nullable EventKind kind,
        @Nullable LeisureForm form,
        @NotNull @Nullable Audience audience,
        @Nullable String title,
        @NotNull @Nullable LocalDate on,
        @Nullable LocalDate lastOn,
        @Nullable String startsAt,
        @Nullable Integer minutes,
        @NotNull @Nullable Channel channel,
        @Nullable String place,
        @Nullable UUID settlementId,
        @Nullable UUID sectionId,
        @NotNull @Nullable UUID leaderId,
        @Nullable List<UUID> helpers,
        @Nullable UUID partnerId,
        @NotNull @Nullable SessionStatus status,
        @Nullable String cancelReason,
        @Nullable Integer children,
        @Nullable Integer adults,
        @Nullable String outline,
        @Nullable Boolean sure) {

    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3])[:.\\-]?([0-5][0-9])");

    boolean isSure() {
        return Boolean.TRUE.equals(sure);
    }

    SessionDraft draft() {
        if (kind == EventKind.TRAINING && minutes == null) {
            throw new Refused("groups.refused.training-minutes-missing", 60, 90).on("minutes");
        }
        return new SessionDraft(
                text(number).isEmpty() ? null : text(number),
                seriesId,
                new SessionDraft.Subject(known(kind), form, known(audience), text(title), text(outline)),
                new SessionDraft.Time(known(on), lastOn, time(startsAt, "startsAt"), minutes),
                new SessionDraft.Place(known(channel), text(place), settlementId, sectionId),
                new SessionDraft.People(known(leaderId), helpers == null ? Set.of() : Set.copyOf(helpers), partnerId),
                new SessionDraft.Outcome(
                        known(status),
                        text(cancelReason),
                        Objects.requireNonNullElse(children, 0),
                        Objects.requireNonNullElse(adults, 0)));
    }

    /** 15:30, 15.30 and 1530 mean the same. */
    public static @Nullable LocalTime time(@Nullable String typed, String field) {
        var text = text(typed);
        if (text.isEmpty()) {
            return null;
        }
        var read = TIME.matcher(text);
        if (!read.matches()) {
            throw new Refused("groups.refused.time").on(field);
        }
        return LocalTime.of(Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2)));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The shape was checked before: what is required is there. */
    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
