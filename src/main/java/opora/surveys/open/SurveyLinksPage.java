package opora.surveys.open;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.QrCode;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param address the link that was just given, shown this once */
public record SurveyLinksPage(
        Shell shell,
        Fields fields,
        FamilyHeader header,
        List<Choice> members,
        List<Choice> questionnaires,
        List<SurveyLinkLine> links,
        @Nullable String address) {

    public String path() {
        return FamilyLinksController.path(header.id());
    }

    public QrCode square() {
        return QrCode.of(String.valueOf(address));
    }
}
