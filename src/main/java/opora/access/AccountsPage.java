package opora.access;

import java.time.LocalDate;
import java.util.List;
import opora.platform.web.Shell;

/** @param secondFactor true when the institution asks everybody for more than a password */
public record AccountsPage(Shell shell, LocalDate today, List<AccountLine> accounts, boolean secondFactor) {}
