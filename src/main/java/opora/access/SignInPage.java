package opora.access;

import opora.platform.web.Shell;

public record SignInPage(Shell shell, boolean failed, boolean signedOut) {}
