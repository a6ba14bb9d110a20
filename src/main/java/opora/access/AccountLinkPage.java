package opora.access;

import opora.platform.web.Shell;

/**
 * @param link shown here and never again
 * @param reset true when the account has a password already: the link is good for minutes
 */
public record AccountLinkPage(Shell shell, AccountLine account, String link, boolean reset) {}
