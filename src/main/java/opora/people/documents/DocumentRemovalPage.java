package opora.people.documents;

import opora.people.FamilyHeader;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record DocumentRemovalPage(Shell shell, FamilyHeader header, String name, String action, Fields fields) {}
