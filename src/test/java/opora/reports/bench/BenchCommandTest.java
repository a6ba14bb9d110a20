package opora.reports.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.PageTest;
import opora.platform.access.User;
import opora.reports.count.Period;
import opora.reports.count.Question;
import opora.reports.count.Scope;
import opora.reports.count.Sheets;
import opora.reports.passport.Passports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@PageTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "opora.test.database=bench")
@ExtendWith(OutputCaptureExtension.class)
class BenchCommandTest {

    @TempDir
    Path out;

    @Autowired
    BenchCommand command;

    @Autowired
    GenerateCommand generate;

    @Autowired
    Sheets sheets;

    @Autowired
    Passports passports;

    @Autowired
    JsonMapper json;

    @Test
    void aRegionIsInventedMeasuredAndItsPlansAreKept(CapturedOutput output) throws IOException {
        assertThat(command.run(List.of("report", "--generate", "2", "9000", "--out", out.toString())))
                .isZero();

        assertThat(output.getOut()).contains("Учреждений 2", "T23 with the previous year, all institutions");
        var measured = json.readTree(Files.readString(out.resolve("report.json")));
        assertThat(measured.get("facts_in_all").asLong()).isBetween(8_000L, 12_000L);
        assertThat(measured.get("year").asInt()).isEqualTo(2023);
        assertThat(measured.get("queries_of_a_report").asInt()).isEqualTo(4);
        assertThat(measured.get("timings").size()).isEqualTo(9);
        assertThat(Files.readString(out.resolve("T23-1.txt"))).contains("Execution Time", "Buffers");

        var question = new Question(
                Period.year(2023), Scope.WHOLE, User.console(new UUID(0, 0)), LocalDate.of(2024, 1, 15), true);
        var sheet = sheets.sheet(passports.report("T23").orElseThrow(), question);
        for (var code : List.of(
                "T23-01", "T23-08", "T23-10.minors", "T23-17.families", "T23-21", "T23-25", "T23-32", "T23-34")) {
            assertThat(sheet.answer(code).value()).as(code).isPositive();
            assertThat(sheet.before(code).value()).as(code).isNotNull();
        }

        assertThat(command.run(List.of("report", "--generate", "2", "9000"))).isEqualTo(2);
        assertThat(generate.run(List.of("--centres", "2", "--years", "9"))).isEqualTo(2);
        assertThat(generate.run(List.of("--centres", "2", "--years", "1"))).isEqualTo(2);
        assertThat(output.getErr())
                .contains("В этом каталоге уже есть учреждение", "Число «9» не понято", "Пример: ./opora generate");
    }

    @Test
    void whatIsNotUnderstoodIsSaid(CapturedOutput output) throws IOException {
        assertThat(command.run(List.of())).isEqualTo(2);
        assertThat(command.run(List.of("report", "--generate", "many", "5"))).isEqualTo(2);
        assertThat(command.run(List.of("report", "--quickly"))).isEqualTo(2);

        assertThat(output.getErr())
                .contains("Что измерять?", "Число «many» не понято", "Непонятно: «--quickly»", "Пример: ./opora bench");
    }
}
