package opora.outreach.meetings;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import opora.outreach.MeetingDraft;
import opora.outreach.MeetingKind;
import opora.outreach.OutreachStatus;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as the form sends it.
 *
 * @param changed those of the families whose plan was changed; in what stands in a field of its own for each
 */
public record MeetingForm(
        @NotNull @Nullable LocalDate on,
        @NotNull @Nullable MeetingKind kind,
        @NotNull @Nullable OutreachStatus status,
        @Nullable UUID leaderId,
        @Nullable List<UUID> agencies,
        @Nullable List<UUID> families,
        @Nullable Set<UUID> changed,
        @Nullable String decision) {

    /** @param typed all fields of the request; {@code changes-<family>} holds what was changed */
    MeetingDraft draft(Map<String, String> typed) {
        var planned = status == OutreachStatus.CANCELLED ? OutreachStatus.PLANNED : Objects.requireNonNull(status);
        return new MeetingDraft(
                null,
                Objects.requireNonNull(on),
                Objects.requireNonNull(kind),
                planned,
                "",
                leaderId,
                list(agencies),
                list(families).stream()
                        .distinct()
                        .map(family -> new MeetingDraft.Discussed(
                                family,
                                changed != null && changed.contains(family),
                                typed.getOrDefault("changes-" + family, "")))
                        .toList(),
                Objects.requireNonNullElse(decision, ""));
    }

    private static List<UUID> list(@Nullable List<UUID> chosen) {
        return chosen == null ? List.of() : chosen;
    }
}
