package opora.documents.print;

import java.time.LocalDate;
import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record PrintedPage(
        Shell shell,
        Fields fields,
        List<Line> lines,
        List<Choice> forms,
        List<Choice> years,
        @Nullable String next) {

    /** @param path the record it was printed of, or null where it has no page */
    public record Line(
            String number,
            String title,
            LocalDate on,
            String by,
            int copies,
            LocalDate lastOn,
            @Nullable String path) {}
}
