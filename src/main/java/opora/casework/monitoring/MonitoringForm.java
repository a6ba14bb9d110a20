package opora.casework.monitoring;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.casework.MonitoringDomain;
import opora.casework.MonitoringDraft;
import org.jspecify.annotations.Nullable;

/** All domains of one family on one page; {@code score-<domain>} and {@code comment-<domain>} stand in fields of their own. */
public record MonitoringForm(
        @NotNull @Nullable UUID key,
        @NotNull @Nullable LocalDate on,
        @NotNull @Nullable UUID employeeId,
        @Nullable String conclusion,
        @Nullable String decision,
        @Nullable LocalDate decidedOn) {

    /** @param typed all fields of the request */
    MonitoringDraft draft(UUID family, List<MonitoringDomain> domains, Map<String, String> typed) {
        var ratings = new ArrayList<MonitoringDraft.Rating>();
        for (var domain : domains) {
            var score = typed.getOrDefault("score-" + domain.code(), "").strip();
            if (!score.isEmpty()) {
                var comment = typed.getOrDefault("comment-" + domain.code(), "").strip();
                ratings.add(new MonitoringDraft.Rating(domain.code(), number(score), comment));
            }
        }
        return new MonitoringDraft(
                family,
                Objects.requireNonNull(on),
                Objects.requireNonNull(employeeId),
                ratings,
                text(conclusion),
                text(decision),
                decidedOn);
    }

    /** What is no number is refused by the rule as a zero is. */
    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
