package opora.access;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** A password alone is not enough for this account, and it has nothing else yet. */
public record FactorNeededPage(Shell shell, Fields fields) {}
