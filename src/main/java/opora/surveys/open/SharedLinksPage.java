package opora.surveys.open;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.QrCode;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param address the link that was just given, shown this once */
public record SharedLinksPage(
        Shell shell,
        Fields fields,
        List<Choice> questionnaires,
        List<SurveyLinkLine> links,
        @Nullable String address) {

    public QrCode square() {
        return QrCode.of(String.valueOf(address));
    }
}
