package opora.people.family;

import opora.people.FamilyHeader;
import opora.people.address.Places;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record MovePage(Shell shell, FamilyHeader header, Places places, Fields fields) {}
