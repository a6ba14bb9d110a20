package opora.access;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * @param action where the form goes
 * @param name whose password is chosen, and login what they will sign in with; both blank at the first start
 */
public record InvitationPage(Shell shell, Fields fields, String action, String name, String login) {}
