package opora.reports.narrative;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import opora.reports.count.Counting;
import opora.reports.count.Question;
import opora.reports.count.Value;
import opora.reports.passport.Passport;
import opora.reports.passport.Report;
import opora.reports.passport.Spec;
import org.springframework.stereotype.Component;

/** Counts only what the paragraphs lean on. */
@Component
class Supporting {

    private final Counting counting;

    Supporting(Counting counting) {
        this.counting = counting;
    }

    Map<String, Value> values(Report report, List<Paragraph> paragraphs, Question question) {
        var codes = new HashSet<String>();
        for (var paragraph : paragraphs) {
            paragraph.indicators().forEach(code -> add(codes, report, code));
        }
        var asked = report.indicators().stream()
                .filter(each -> codes.contains(each.code()))
                .toList();
        return asked.isEmpty() ? Map.of() : counting.answers(asked, question);
    }

    /** A ratio is counted from its halves. */
    private static void add(HashSet<String> codes, Report report, String code) {
        codes.add(code);
        report.indicator(code).map(Passport::spec).ifPresent(spec -> {
            if (spec instanceof Spec.Ratio(String above, String below)) {
                codes.add(above);
                codes.add(below);
            }
        });
    }
}
