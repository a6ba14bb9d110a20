package opora.people.family;

import opora.audit.Looks;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;

public record FamilyLooksPage(Shell shell, FamilyHeader header, Looks.View looks) {}
