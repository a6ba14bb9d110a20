package opora.access;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param app true when an authenticator app shows codes for this account */
public record SecondStepPage(Shell shell, Fields fields, boolean app, boolean passkey) {}
