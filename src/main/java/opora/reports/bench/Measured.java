package opora.reports.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import opora.platform.bench.Machine;

/**
 * What was measured, and where.
 *
 * @param facts of both periods of the report
 */
record Measured(
        LocalDate on,
        Machine machine,
        long centres,
        long families,
        long persons,
        @JsonProperty("facts_in_all") long factsInAll,
        long facts,
        int year,
        @JsonProperty("queries_of_a_report") int queries,
        List<Timing> timings) {

    /**
     * @param first the first time, when little was in the memory
     * @param median of the further times
     * @param target what it should not exceed, 0 where nothing is asked
     */
    record Timing(
            String what,
            @JsonProperty("first_ms") long first,
            @JsonProperty("median_ms") long median,
            @JsonProperty("target_ms") long target) {}
}
