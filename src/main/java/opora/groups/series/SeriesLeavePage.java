package opora.groups.series;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record SeriesLeavePage(Shell shell, Fields fields, Stay stay) {}
