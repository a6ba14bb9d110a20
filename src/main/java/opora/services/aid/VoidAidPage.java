package opora.services.aid;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record VoidAidPage(Shell shell, Fields fields, AidDetails aid) {}
