package opora.casework.monitoring;

import opora.people.FamilyHeader;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record DecisionPage(Shell shell, FamilyHeader header, Fields fields, Observed observed) {}
