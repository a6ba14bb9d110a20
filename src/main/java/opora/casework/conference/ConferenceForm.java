package opora.casework.conference;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conference as the form sends it.
 *
 * @param numbers of the families, as they stand in the register
 * @param others agencies that are not in the register of partners, one a line
 */
public record ConferenceForm(
        @NotNull @Nullable UUID key,
        @NotNull @Nullable ConferenceKind kind,
        @NotNull @Nullable LocalDate plannedOn,
        @Nullable String place,
        @Nullable UUID chairId,
        @Nullable List<UUID> employees,
        @Nullable List<UUID> partners,
        @Nullable String others,
        @Nullable String numbers) {

    ConferenceDraft draft(List<UUID> families) {
        return new ConferenceDraft(
                Objects.requireNonNull(key),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(plannedOn),
                text(place),
                chairId,
                all(employees),
                all(partners),
                text(others)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                families);
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    static List<UUID> all(@Nullable List<UUID> chosen) {
        return chosen == null
                ? List.of()
                : chosen.stream().filter(Objects::nonNull).toList();
    }
}
