package opora.casework.roadmap;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached in one domain.
 *
 * @param origin the goal of the first version it goes on from
 * @param version rises with every change, so that two who edit it meet
 */
public record Goal(
        UUID id,
        UUID origin,
        int version,
        UUID changedBy,
        OffsetDateTime changedAt,
        String domain,
        String domainTitle,
        String aim,
        String result,
        @Nullable LocalDate dueOn,
        List<Measure> measures) {

    Goal with(List<Measure> others) {
        return new Goal(
                id,
                origin,
                version,
                changedBy,
                changedAt,
                domain,
                domainTitle,
                aim,
                result,
                dueOn,
                List.copyOf(others));
    }

    public String anchor() {
        return "goal-" + origin;
    }
}
