package opora.people.erasure;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param names whose data goes */
public record ErasurePage(Shell shell, FamilyHeader header, List<String> names, List<Choice> reasons, Fields fields) {}
