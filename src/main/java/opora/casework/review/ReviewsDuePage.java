package opora.casework.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import opora.casework.CareLevel;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param curators whom to choose from; empty for whoever answers for nobody else */
public record ReviewsDuePage(
        Shell shell,
        Fields fields,
        LocalDate today,
        ReviewsDue.Counts counts,
        List<ReviewLine> lines,
        @Nullable String next,
        List<Choice> curators) {

    public List<Choice> choices() {
        return Stream.of("overdue", "month", "all")
                .map(each -> new Choice(each, shell.t("casework.reviews.which." + each)))
                .toList();
    }

    public List<Choice> levels() {
        return CareLevel.all().stream()
                .map(each -> new Choice(each.code(), shell.t(each.titleKey())))
                .toList();
    }

    public String counted() {
        return shell.t("casework.reviews.counts", counts.overdue(), counts.month(), counts.all());
    }

    public boolean noneAtAll() {
        return counts.all() == 0;
    }
}
