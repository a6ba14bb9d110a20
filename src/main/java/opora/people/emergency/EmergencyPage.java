package opora.people.emergency;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record EmergencyPage(Shell shell, Fields fields) {}
