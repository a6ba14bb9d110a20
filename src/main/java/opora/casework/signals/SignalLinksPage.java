package opora.casework.signals;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param address the link that was just given, shown this once */
public record SignalLinksPage(
        Shell shell,
        Fields fields,
        List<SignalLinkLine> links,
        List<Choice> sections,
        @Nullable String address) {

    public List<Choice> informants() {
        return SignalChoices.of(
                new Informant[] {
                    Informant.AGENCY,
                    Informant.SCHOOL,
                    Informant.KINDERGARTEN,
                    Informant.POLICE,
                    Informant.PAEDIATRICIAN,
                    Informant.FAP,
                    Informant.ELDER
                },
                Informant::titleKey,
                shell);
    }
}
