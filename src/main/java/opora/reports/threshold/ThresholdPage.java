package opora.reports.threshold;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import opora.reports.passport.Threshold;
import org.jspecify.annotations.Nullable;

/** What was ever asked of one indicator, and the form to ask something else. */
public record ThresholdPage(
        Shell shell,
        Fields fields,
        String code,
        String title,
        String definition,
        String unit,
        @Nullable String passport,
        List<Line> lines) {

    /** @param voided who took it back and why, or null */
    public record Line(
            UUID id,
            int fromYear,
            @Nullable String asked,
            String reason,
            String recorded,
            @Nullable String voided) {}

    public List<Choice> operators() {
        return Arrays.stream(Threshold.Operator.values())
                .map(each -> Choice.of(
                        each, shell.t("reports.operator." + each.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
