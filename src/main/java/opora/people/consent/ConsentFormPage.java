package opora.people.consent;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param recipients whom a transfer may name, offered while one types */
public record ConsentFormPage(
        Shell shell,
        FamilyHeader header,
        List<Choice> members,
        List<Choice> purposes,
        List<Choice> capacities,
        List<String> recipients,
        Fields fields) {}
