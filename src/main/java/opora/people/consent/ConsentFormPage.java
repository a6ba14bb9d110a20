package opora.people.consent;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record ConsentFormPage(
        Shell shell,
        FamilyHeader header,
        List<Choice> members,
        List<Choice> purposes,
        List<Choice> capacities,
        Fields fields) {}
