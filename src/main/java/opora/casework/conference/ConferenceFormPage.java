package opora.casework.conference;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** The form of a new conference. */
public record ConferenceFormPage(Shell shell, Fields fields, List<Choice> employees, List<Choice> partners) {

    public List<Choice> kinds() {
        return ConferencesPage.kinds(shell);
    }
}
