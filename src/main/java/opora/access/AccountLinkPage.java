package opora.access;

import opora.platform.web.Shell;

/** @param link shown here and never again */
public record AccountLinkPage(Shell shell, AccountLine account, String link) {}
