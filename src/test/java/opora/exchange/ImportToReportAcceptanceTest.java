package opora.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import opora.OwnDatabase;
import opora.PageTest;
import opora.exchange.generator.CentreGenerator;
import opora.exchange.generator.ExpectedReport;
import opora.exchange.generator.GeneratedWorkbook;
import opora.platform.shell.Command;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A workbook with known counts goes in through {@code import}, {@code report --json} comes out, and every value is the one counted
 * independently. The last of the centres is of the published size: some 8,000 people and 25,000 services.
 */
@PageTest
@OwnDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ImportToReportAcceptanceTest {

    private static final int YEAR = 2023;

    @TempDir
    Path directory;

    @Autowired
    List<Command> commands;

    @Autowired
    JsonMapper json;

    @ParameterizedTest
    @CsvSource({"11, 140, 1500", "33, 1700, 25000"})
    void everyValueOfTheReportIsTheOneThatWasPutIn(long seed, int families, int services) throws Exception {
        var centre = CentreGenerator.generate(seed, families, services);
        var workbook = GeneratedWorkbook.write(centre, directory.resolve("книга центра.xlsx"));

        run("import", workbook.toString(), "--new");
        var report = run("report", "T23", "--year", String.valueOf(YEAR), "--json", "--institution", centre.name);

        var expected = ExpectedReport.of(centre, YEAR);
        assertThat(valuesOf(report)).isEqualTo(plain(expected));
        assertThat(codesOf(report)).isEqualTo(expected.keySet());
    }

    /** Every code of the report: none is without a value, none was forgotten by the one who counts. */
    private Set<String> codesOf(String report) {
        var codes = new TreeSet<String>();
        json.readTree(report)
                .get("indicators")
                .forEach(each -> codes.add(each.get("code").asString()));
        return codes;
    }

    /** As on the console: what is printed is the answer. */
    private String run(String name, String... arguments) throws Exception {
        var console = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            var command = commands.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(command.run(Arrays.asList(arguments)))
                    .as(() -> printed.toString(StandardCharsets.UTF_8))
                    .isZero();
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** The indicators that have a value; those nothing answers yet have none. */
    private Map<String, String> valuesOf(String report) {
        var values = new TreeMap<String, BigDecimal>();
        for (var indicator : json.readTree(report).get("indicators")) {
            if (indicator.hasNonNull("value")) {
                values.put(
                        indicator.get("code").asString(), indicator.get("value").decimalValue());
            }
        }
        return plain(values);
    }

    private static Map<String, String> plain(Map<String, BigDecimal> values) {
        var plain = new TreeMap<String, String>();
        values.forEach(
                (code, value) -> plain.put(code, value.stripTrailingZeros().toPlainString()));
        return plain;
    }
}
