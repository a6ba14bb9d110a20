package opora.access.keys;

import java.io.PrintStream;
import java.util.List;
import opora.platform.Refused;
import opora.platform.secrets.Keys;
import opora.platform.shell.Command;
import opora.platform.shell.Console;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code ./opora keys status} and {@code ./opora keys rotate [--master]}, beside a running server or without one. */
@Component
class KeysCommand implements Command {

    private static final int DONE = 0;
    private static final int NOT_UNDERSTOOD = 2;

    private final Keys keys;
    private final MessageSource messages;

    KeysCommand(Keys keys, MessageSource messages) {
        this.keys = keys;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public int run(List<String> arguments) throws InterruptedException {
        return run(arguments, System.out, System.err);
    }

    int run(List<String> arguments, PrintStream out, PrintStream errors) throws InterruptedException {
        try {
            return answer(arguments, out, errors);
        } catch (Refused refused) {
            errors.println(text(refused.getMessage(), refused.arguments()));
            return NOT_UNDERSTOOD;
        }
    }

    private int answer(List<String> arguments, PrintStream out, PrintStream errors) throws InterruptedException {
        if (arguments.equals(List.of("rotate"))) {
            rotate(out);
        } else if (arguments.equals(List.of("rotate", "--master"))) {
            keys.changeMaster();
            out.println(text("access.keys.command.master"));
        } else if (!arguments.equals(List.of("status"))) {
            errors.println(text("access.keys.command.usage"));
            return NOT_UNDERSTOOD;
        }
        print(keys.state(), out);
        return DONE;
    }

    private void rotate(PrintStream out) throws InterruptedException {
        keys.rotate();
        out.println(text("access.keys.command.rotated", keys.state().newest()));
        keys.sealAll();
    }

    private void print(Keys.State state, PrintStream out) {
        out.println(text("access.keys.command.keys", state.newest(), state.keys()));
        out.println(text(
                "access.keys.command.columns",
                state.columnsDone(),
                state.columns().size(),
                String.valueOf(state.sealed())));
        if (state.unsealed() > 0) {
            out.println(text("access.keys.command.unsealed", state.unsealed()));
        }
        state.columns().stream()
                .filter(each -> !each.done())
                .forEach(each -> out.println("  " + each.name() + ": " + each.sealed()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Console.language());
    }
}
