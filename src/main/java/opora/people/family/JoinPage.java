package opora.people.family;

import java.util.List;
import opora.people.FamilyHeader;
import opora.people.person.PersonFile;
import opora.people.registration.RegistrationPage;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record JoinPage(Shell shell, FamilyHeader header, PersonFile person, Fields fields) {

    public List<Choice> roles() {
        return RegistrationPage.roles(shell);
    }
}
