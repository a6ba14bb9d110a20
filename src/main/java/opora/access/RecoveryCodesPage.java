package opora.access;

import java.util.List;
import opora.platform.web.Shell;

/**
 * @param codes shown here and never again
 * @param next where to go when they are kept
 */
public record RecoveryCodesPage(Shell shell, List<String> codes, String next) {}
