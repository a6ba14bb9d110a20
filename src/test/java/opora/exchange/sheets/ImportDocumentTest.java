package opora.exchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/import.md says of the columns is what the columns are. */
class ImportDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/import.md");
    private static final Pattern PLACE =
            Pattern.compile("(<!-- columns: .*? -->\n).*?(<!-- /columns -->)", Pattern.DOTALL);

    @Test
    void theDocumentDescribesTheColumnsAsTheyAre() throws IOException {
        var document = Files.readString(DOCUMENT);
        var described = PLACE.matcher(document).replaceFirst("$1" + Matcher.quoteReplacement(description()) + "$2");
        if (Boolean.getBoolean("opora.draw")) {
            Files.writeString(DOCUMENT, described);
        } else {
            assertThat(document).isEqualTo(described);
        }
    }

    private static String description() {
        return Sheets.all().stream().map(ImportDocumentTest::sheet).collect(Collectors.joining("\n")) + "\n";
    }

    private static String sheet(SheetForm sheet) {
        var also = sheet.aliases().isEmpty() ? "" : " Другие названия: " + String.join(", ", sheet.aliases()) + ".";
        return "### " + sheet.title() + "\n\n" + sheet.description() + also
                + "\n\n| столбец | | что писать | пример | другие заголовки |\n|---|---|---|---|---|\n"
                + sheet.columns().stream().map(ImportDocumentTest::column).collect(Collectors.joining());
    }

    private static String column(ColumnForm column) {
        return "| " + column.heading() + " | " + (column.mandatory() ? "•" : "") + " | " + column.description() + " | "
                + column.example() + " | " + String.join(", ", column.aliases()) + " |\n";
    }
}
