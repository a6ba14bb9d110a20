package opora.exchange.incident;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import opora.audit.IncidentEntries.Found;
import opora.audit.IncidentEntries.Line;
import opora.audit.Subjects.Subject;
import opora.exchange.workbook.Heading;
import opora.exchange.workbook.WorkbookWriter;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** Two sheets: whose data was concerned, and what was done with it line by line. */
final class IncidentWorkbook {

    private static final String TEXT = "exchange.incident.";

    private final Found found;
    private final Shell shell;

    IncidentWorkbook(Found found, Shell shell) {
        this.found = found;
        this.shell = shell;
    }

    /** What was seen of one record. */
    private static final class Seen {
        private final LocalDateTime first;
        private LocalDateTime last;
        private int times;
        private final TreeSet<String> kinds = new TreeSet<>();
        private final TreeSet<String> who = new TreeSet<>();

        Seen(LocalDateTime at) {
            first = at;
            last = at;
        }
    }

    void writeTo(OutputStream out) throws IOException {
        try (var book = new WorkbookWriter()) {
            people(book);
            lines(book);
            book.writeTo(out);
        }
    }

    private void people(WorkbookWriter book) {
        book.sheet(
                shell.t(TEXT + "people"),
                headings("whose", 45, "times", 10, "first", 18, "last", 18, "kinds", 40, "who", 45, "id", 38));
        for (var each : seen().entrySet()) {
            var seen = each.getValue();
            book.row(Arrays.asList(
                    title(found.names().get(each.getKey())),
                    seen.times,
                    shell.time(seen.first),
                    shell.time(seen.last),
                    String.join(", ", seen.kinds),
                    String.join(", ", seen.who),
                    each.getKey().toString()));
        }
    }

    private Map<UUID, Seen> seen() {
        var people = new LinkedHashMap<UUID, Seen>();
        for (var line : found.lines()) {
            for (var id : line.subjects()) {
                var seen = people.computeIfAbsent(id, first -> new Seen(line.at()));
                seen.last = line.at();
                seen.times++;
                seen.kinds.add(shell.t(line.kind().titleKey()));
                seen.who.add(who(line));
            }
        }
        return people;
    }

    private void lines(WorkbookWriter book) {
        book.sheet(
                shell.t(TEXT + "lines"),
                headings(
                        "at", 18, "who", 30, "address", 18, "kind", 18, "what", 45, "whose", 60, "rows", 10, "details",
                        60));
        for (var line : found.lines()) {
            book.row(Arrays.asList(
                    shell.time(line.at()),
                    who(line),
                    line.address(),
                    shell.t(line.kind().titleKey()),
                    shell.t("audit.event." + line.event()),
                    whose(line),
                    line.rows(),
                    line.what()));
        }
    }

    private String whose(Line line) {
        var names = line.subjects().stream()
                .map(found.names()::get)
                .filter(Objects::nonNull)
                .map(Subject::title)
                .toList();
        var most = names.subList(0, Math.min(names.size(), 50));
        return String.join("; ", most) + (most.size() < names.size() ? " …" : "");
    }

    private String who(Line line) {
        return line.who() == null ? shell.t("audit.history.console") : line.who();
    }

    private String title(@Nullable Subject subject) {
        return subject == null ? shell.t(TEXT + "unknown") : subject.title();
    }

    private List<Heading> headings(Object... namesAndWidths) {
        var headings = new ArrayList<Heading>();
        for (int i = 0; i < namesAndWidths.length; i += 2) {
            headings.add(Heading.of(shell.t(TEXT + "column." + namesAndWidths[i]), (int) namesAndWidths[i + 1]));
        }
        return headings;
    }
}
