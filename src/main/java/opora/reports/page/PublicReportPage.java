package opora.reports.page;

import opora.platform.web.Shell;

/** The version for everybody, before it is taken out of the house. */
public record PublicReportPage(Shell shell, ReportPaper paper, String report, String document, String site) {}
