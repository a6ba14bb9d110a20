package opora.casework.conference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import opora.platform.paging.Slice;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** The list of conferences. */
public record ConferencesPage(
        Shell shell,
        Fields fields,
        Slice<ConferenceLine> conferences,
        LocalDate today,
        @Nullable String next) {

    public List<Choice> states() {
        return Arrays.stream(ConferenceState.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }

    public List<Choice> kinds() {
        return kinds(shell);
    }

    static List<Choice> kinds(Shell shell) {
        return Arrays.stream(ConferenceKind.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }
}
