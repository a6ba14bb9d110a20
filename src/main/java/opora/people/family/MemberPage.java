package opora.people.family;

import java.util.List;
import opora.people.FamilyHeader;
import opora.people.registration.RegistrationPage;
import opora.people.search.Duplicate;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record MemberPage(Shell shell, FamilyHeader header, Fields fields, List<Duplicate> duplicates) {

    public List<Choice> roles() {
        return RegistrationPage.roles(shell);
    }

    public List<Choice> sexes() {
        return RegistrationPage.sexes(shell);
    }
}
