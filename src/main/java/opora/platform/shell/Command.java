package opora.platform.shell;

import java.util.List;

/** A command of the console, contributed as a bean by the module that owns it: {@code ./opora name arguments}. */
public interface Command {

    String name();

    /** Runs and returns the exit code of the process. */
    int run(List<String> arguments) throws Exception;
}
