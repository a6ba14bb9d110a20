package opora.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import opora.platform.bench.Machine;

/** How long pages take that are opened all day, and how long the queries they need. */
record ReadMeasured(
        LocalDate on,
        Machine machine,
        String data,
        long families,
        long persons,
        int clients,
        int rounds,
        long seconds,
        List<Page> pages) {

    /**
     * @param queries that read, of one opening
     * @param others statements of one opening that write
     * @param sql its queries one after the other by as many clients, without walls and without the application
     */
    record Page(
            String page,
            int queries,
            int others,
            Load http,
            Load sql,
            @JsonProperty("ratio_to_sql") double ratio) {

        static Page of(String page, Heard heard, List<Load> http, List<Load> sql) {
            return new Page(
                    page,
                    heard.queries().size(),
                    heard.others().size(),
                    Load.median(http),
                    Load.median(sql),
                    Load.ratio(http, sql, Load::p50));
        }
    }
}
