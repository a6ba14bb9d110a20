package opora.casework.accompaniment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page of the team sends. */
final class TeamForms {

    private TeamForms() {}

    record JoinTeamForm(
            @Nullable String role,
            @Nullable UUID employeeId,
            @Nullable UUID partnerId,
            @Nullable String agency,
            @Nullable String name,
            @Nullable String position,
            @NotNull @Nullable LocalDate since) {

        TeamDraft draft(UUID familyId) {
            return new TeamDraft(
                    familyId,
                    StandingForm.text(role),
                    employeeId,
                    partnerId,
                    StandingForm.text(agency),
                    StandingForm.text(name),
                    StandingForm.text(position),
                    Objects.requireNonNull(since));
        }
    }

    record LeaveTeamForm(@NotNull @Nullable LocalDate until) {}
}
