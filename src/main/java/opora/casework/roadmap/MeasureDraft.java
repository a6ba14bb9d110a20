package opora.casework.roadmap;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it is written down.
 *
 * @param id of the measure it changes; another one begins a new measure
 * @param agency the agency in words, when it is not a partner of the register
 */
public record MeasureDraft(
        UUID id,
        String what,
        String result,
        @Nullable MeasureActor actor,
        @Nullable UUID employeeId,
        @Nullable UUID partnerId,
        String agency,
        MeasureSupport support,
        @Nullable UUID serviceId,
        @Nullable UUID seriesId,
        @Nullable LocalDate dueOn) {}
