package opora.groups.series;

import java.util.List;
import opora.platform.web.Shell;

public record SeriesListPage(Shell shell, List<SeriesRow> rows) {}
