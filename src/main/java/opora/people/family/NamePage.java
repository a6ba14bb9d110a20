package opora.people.family;

import opora.people.FamilyHeader;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record NamePage(Shell shell, FamilyHeader header, Fields fields) {}
