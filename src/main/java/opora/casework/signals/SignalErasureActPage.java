package opora.casework.signals;

import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param act null while there is none */
public record SignalErasureActPage(Shell shell, @Nullable SignalErasureAct act, String operator) {}
