package opora.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import opora.platform.bench.Machine;
import org.jspecify.annotations.Nullable;

/**
 * How fast services are recorded through the whole application and without it.
 *
 * @param deliveries how many there were before
 * @param direct what inserted without the application: pgbench or JDBC
 */
record RecordMeasured(
        LocalDate on,
        Machine machine,
        String data,
        long families,
        long deliveries,
        int rounds,
        long seconds,
        String direct,
        List<Line> lines,
        Proof proof) {

    /**
     * Medians over the rounds; a ratio is taken within a round, where both were measured seconds apart.
     *
     * @param connections of the direct inserts: as many as clients, where the server has room for them
     * @param oneTrip null where there is no pgbench
     */
    record Line(
            int clients,
            int connections,
            Load http,
            @JsonProperty("four_trips") Load fourTrips,
            @JsonProperty("one_trip") @Nullable Load oneTrip,
            @JsonProperty("ratio_to_four_trips") double ratio,
            @JsonProperty("ratio_to_one_trip") @Nullable Double ratioToOne) {

        static Line of(int clients, int connections, List<Load> http, List<Load> four, List<Load> one) {
            return new Line(
                    clients,
                    connections,
                    Load.median(http),
                    Load.median(four),
                    one.isEmpty() ? null : Load.median(one),
                    Load.ratio(http, four, Load::rate),
                    one.isEmpty() ? null : Load.ratio(http, one, Load::rate));
        }
    }

    /** Of the records the application acknowledged. */
    record Proof(long acknowledged, long once, long lost, long twice) {

        boolean holds() {
            return once == acknowledged;
        }
    }
}
