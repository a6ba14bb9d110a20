package opora.outreach.trips;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.outreach.OutreachStatus;
import opora.outreach.OutsiderDraft;
import opora.outreach.TripDetails;
import opora.outreach.TripDraft;
import opora.outreach.TripForm;
import opora.outreach.Urgency;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A new trip, as the form sends it.
 *
 * @param outsiders the agencies of people from elsewhere, row by row, with their names and professions in the next two; rows without an
 *     agency are blank
 * @param signal the one the trip is planned for, if any
 */
public record TripFields(
        @NotNull @Nullable LocalDate on,
        @NotNull @Nullable TripForm form,
        @NotNull @Nullable Urgency urgency,
        @NotNull @Nullable OutreachStatus status,
        @NotNull @Nullable UUID leaderId,
        @Nullable String vehicle,
        @Nullable String purpose,
        @Nullable String result,
        @Nullable List<UUID> settlements,
        @Nullable List<UUID> crew,
        @Nullable List<@Nullable UUID> outsiders,
        @Nullable List<String> outsiderNames,
        @Nullable List<String> outsiderProfessions,
        @Nullable UUID signal) {

    TripDetails details() {
        return new TripDetails(
                Objects.requireNonNull(on),
                Objects.requireNonNull(form),
                Objects.requireNonNull(urgency),
                text(vehicle),
                text(purpose),
                text(result),
                Objects.requireNonNull(leaderId));
    }

    /** A trip is not recorded as cancelled: it is planned, and cancelled with a reason. */
    TripDraft draft() {
        var planned = status == OutreachStatus.CANCELLED ? OutreachStatus.PLANNED : Objects.requireNonNull(status);
        return new TripDraft(null, details(), planned, "", list(settlements), list(crew), outsiderDrafts(), List.of());
    }

    private List<OutsiderDraft> outsiderDrafts() {
        var drafts = new ArrayList<OutsiderDraft>();
        var agencies = outsiders == null ? List.<@Nullable UUID>of() : outsiders;
        for (int i = 0; i < agencies.size(); i++) {
            var agency = agencies.get(i);
            if (agency != null) {
                drafts.add(new OutsiderDraft(agency, at(outsiderNames, i), at(outsiderProfessions, i)));
            } else if (!at(outsiderNames, i).isEmpty()) {
                throw new Refused("outreach.refused.agency-missing", at(outsiderNames, i)).on("outsiders");
            }
        }
        return drafts;
    }

    private static String at(@Nullable List<String> texts, int index) {
        return texts == null || index >= texts.size()
                ? ""
                : text(texts.get(index)).strip();
    }

    private static List<UUID> list(@Nullable List<UUID> chosen) {
        return chosen == null ? List.of() : chosen;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
