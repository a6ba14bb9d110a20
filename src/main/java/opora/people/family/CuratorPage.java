package opora.people.family;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record CuratorPage(Shell shell, FamilyHeader header, List<Choice> employees, Fields fields) {}
