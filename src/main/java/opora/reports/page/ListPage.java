package opora.reports.page;

import java.util.List;
import opora.platform.web.Shell;
import opora.reports.passport.Passports;

public record ListPage(Shell shell, List<Passports.Title> reports) {}
