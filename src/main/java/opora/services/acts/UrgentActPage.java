package opora.services.acts;

import opora.platform.web.Shell;

public record UrgentActPage(Shell shell, Act act) {}
