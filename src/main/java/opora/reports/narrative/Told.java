package opora.reports.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.platform.web.Shell;
import opora.reports.count.Value;
import opora.reports.page.Printed;
import opora.reports.passport.Passport;
import opora.reports.passport.Report;
import org.jspecify.annotations.Nullable;

/** A topic with what is told of it, the values of the supporting indicators beside it. */
public record Told(String topic, String title, List<Change> changes) {

    /** @param id null where it is frozen and can no longer be changed */
    public record Change(@Nullable UUID id, String text, List<Support> supports) {}

    public record Support(String code, String title, String value) {}

    /** For everybody: the numbers beside the words might be small ones. */
    public Told withoutNumbers() {
        return new Told(
                topic,
                title,
                changes.stream()
                        .map(each -> new Change(each.id(), each.text(), List.of()))
                        .toList());
    }

    /** Where the values of the indicators come from: counted now, or frozen. */
    public interface Values {
        Value of(String code);
    }

    /** In the order of the topics; a topic nobody wrote about is left out. */
    public static List<Told> of(List<Paragraph> paragraphs, Report report, Values values, Shell shell) {
        var told = new ArrayList<Told>();
        for (var topic : Topics.codes()) {
            var changes = paragraphs.stream()
                    .filter(each -> each.topic().equals(topic))
                    .map(each -> new Change(each.id(), each.text(), supports(each, report, values, shell)))
                    .toList();
            if (!changes.isEmpty()) {
                told.add(new Told(topic, Topics.title(topic, shell.locale()), changes));
            }
        }
        return told;
    }

    private static List<Support> supports(Paragraph paragraph, Report report, Values values, Shell shell) {
        return paragraph.indicators().stream()
                .flatMap(code -> report.indicator(code).stream())
                .map(each -> new Support(
                        each.code(), each.title().in(shell.locale()), printed(each, values.of(each.code()), shell)))
                .toList();
    }

    private static String printed(Passport passport, Value value, Shell shell) {
        return value.value() == null
                ? shell.t("reports.no-data")
                : Printed.number(value.value(), passport.unit(), shell);
    }
}
