package opora.surveys.reviews;

import java.util.Arrays;
import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * @param open whether its reader has no account: then there is neither menu nor day
 * @param kiosk whether the page stands at a kiosk
 */
public record ReviewEntryFormPage(Shell shell, Fields fields, String action, boolean open, boolean kiosk) {

    public List<Choice> kinds() {
        return Arrays.stream(ReviewKind.values())
                .map(each -> Choice.of(each, shell.t(each.titleKey())))
                .toList();
    }
}
