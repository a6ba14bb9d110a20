package opora.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import opora.platform.bench.Machine;
import opora.platform.bench.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** How fast it is, a command says; that its figures are what they are called is tested. */
class RecordBenchTest {

    @Test
    void everythingEveryClientDidIsCounted() throws Exception {
        var load = Load.run(3, Duration.ofMillis(30), client -> () -> {
            Thread.sleep(1);
            return client + 1.0;
        });

        assertThat(load.rate()).isPositive();
        assertThat(load.p50()).isBetween(1.0, 3.0);
        assertThat(load.p95()).isBetween(load.p50(), 3.0);
    }

    @Test
    void aRatioIsTakenWithinARoundAndTheFileNamesEveryFigure(@TempDir Path out) throws Exception {
        var ours = List.of(new Load(50, 1, 2), new Load(10, 1, 9), new Load(60, 2, 3));
        var theirs = List.of(new Load(100, 1, 2), new Load(100, 1, 2), new Load(80, 1, 2));
        var line = RecordMeasured.Line.of(8, 8, ours, theirs, List.of());
        var machine = new Machine(2, 24_000, 1.5, "25", "PostgreSQL 18.6", "abc");
        var proof = new RecordMeasured.Proof(10, 10, 0, 0);

        Results.write(
                out,
                "record",
                new RecordMeasured(
                        LocalDate.EPOCH, machine, "demonstration", 5, 6, 3, 1, "JDBC", List.of(line), proof));

        var written = JsonMapper.shared().readTree(Files.readString(out.resolve("record.json")));
        assertThat(written.at("/machine/commit").asString()).isEqualTo("abc");
        assertThat(written.at("/lines/0/http/per_second").asDouble()).isEqualTo(50);
        assertThat(written.at("/lines/0/http/p95_ms").asDouble()).isEqualTo(3);
        assertThat(written.at("/lines/0/ratio_to_four_trips").asDouble()).isEqualTo(0.5);
        assertThat(written.at("/proof/lost").asLong(-1)).isZero();
    }

    @Test
    void wordsAreUnderstoodOrNamed() {
        assertThat(BenchOptions.of(List.of("record", "--seconds", "2", "--rounds", "1")))
                .isEqualTo(new BenchOptions(Duration.ofSeconds(2), 1, Results.OUT));
        assertThatThrownBy(() -> BenchOptions.of(List.of("record", "--quickly", "1")))
                .hasMessage("--quickly");
        assertThatThrownBy(() -> BenchOptions.of(List.of("record", "--seconds", "many")))
                .hasMessage("many");
    }
}
