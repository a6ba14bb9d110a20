package opora.people.family;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record CategoryPage(
        Shell shell, FamilyHeader header, List<Choice> categories, List<Choice> members, Fields fields) {}
