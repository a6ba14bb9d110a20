package opora.territory;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param action where the form goes */
public record MunicipalityPage(Shell shell, Fields fields, String title, String action) {}
