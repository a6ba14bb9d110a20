package opora.casework.signals;

import java.util.List;
import java.util.Map;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param family the one chosen so far
 * @param found what the search has found, null before a search
 */
public record SignalFormPage(
        Shell shell,
        Fields fields,
        @Nullable FoundFamily family,
        List<Choice> members,
        @Nullable List<FoundFamily> found,
        List<Choice> sections,
        Map<String, List<Choice>> settlements) {

    public List<Choice> informants() {
        return SignalChoices.of(Informant.values(), Informant::titleKey, shell);
    }

    public List<Choice> urgencies() {
        return SignalChoices.of(SignalUrgency.values(), SignalUrgency::titleKey, shell);
    }

    public List<Choice> bases() {
        return SignalChoices.of(LegalBasis.values(), LegalBasis::titleKey, shell);
    }
}
