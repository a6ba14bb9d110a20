package opora.casework.accompaniment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record ContactsDuePage(
        Shell shell,
        Fields fields,
        LocalDate today,
        ContactsDue.Counts counts,
        List<ContactLine> lines,
        @Nullable String next) {

    public List<Choice> choices() {
        return Stream.of("overdue", "week", "none", "all")
                .map(each -> new Choice(each, shell.t("casework.contacts.which." + each)))
                .toList();
    }

    public String counted() {
        return shell.t("casework.contacts.counts", counts.overdue(), counts.today(), counts.withoutLevel());
    }
}
