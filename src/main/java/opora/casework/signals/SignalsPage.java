package opora.casework.signals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import opora.platform.paging.Slice;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param calendarMissing this year when nobody has loaded its working days */
public record SignalsPage(
        Shell shell,
        Fields fields,
        Slice<SignalLine> signals,
        SignalCounts counts,
        @Nullable String next,
        @Nullable String calendarMissing) {

    public List<Choice> states() {
        return Arrays.stream(SignalFilter.Which.values())
                .map(each -> new Choice(
                        each.name(),
                        shell.t("casework.signal.state." + each.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public List<Choice> urgencies() {
        return SignalChoices.of(SignalUrgency.values(), SignalUrgency::titleKey, shell);
    }
}
