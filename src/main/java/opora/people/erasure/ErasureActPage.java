package opora.people.erasure;

import opora.platform.web.Shell;

public record ErasureActPage(Shell shell, ErasureAct act, String operator) {}
