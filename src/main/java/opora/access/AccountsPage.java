package opora.access;

import java.time.LocalDate;
import java.util.List;
import opora.platform.web.Shell;

public record AccountsPage(Shell shell, LocalDate today, List<AccountLine> accounts) {}
