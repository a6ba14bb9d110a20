package opora.people.person;

import java.time.LocalDate;
import java.util.List;
import opora.people.registration.RegistrationPage;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param fields of the form that corrects the data; blank on the page that only shows them */
public record PersonPage(Shell shell, LocalDate today, PersonFile person, Fields fields) {

    public List<Choice> sexes() {
        return RegistrationPage.sexes(shell);
    }
}
