package opora.casework.signals;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param number of the signal that was taken, or null while the form is filled in
 * @param action where the form goes, or null when the link does not work
 */
public record TellPage(
        Shell shell,
        Fields fields,
        @Nullable String agency,
        @Nullable String action,
        @Nullable String number) {

    public List<Choice> urgencies() {
        return SignalChoices.of(SignalUrgency.values(), SignalUrgency::titleKey, shell);
    }
}
