package opora.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the programs of PostgreSQL are run: same way for every one of them, whoever runs the application. */
record Programs(Binaries binaries, Path workingDirectory) {

    /** The output of a program that ends by itself. */
    String run(String input, String program, String... arguments) throws IOException, InterruptedException {
        var process =
                prepare(List.of(), program, arguments).redirectErrorStream(true).start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw DatabaseUnavailable.notStarted(program + ": " + output.strip());
        }
        return output;
    }

    /** A program with a session of its own: Ctrl-C in the terminal must reach the application alone, which stops the database last. */
    ProcessBuilder inOwnSession(String program, String... arguments) {
        return prepare(List.of("setsid"), program, arguments);
    }

    private ProcessBuilder prepare(List<String> prefix, String program, String... arguments) {
        var command = new ArrayList<>(prefix);
        if (isRoot()) {
            // PostgreSQL refuses to run as root. In a user namespace without a mapping the same files have the same
            // owner, and that owner is nobody in particular.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(program).toString());
        Stream.of(arguments).forEach(command::add);
        var builder = new ProcessBuilder(command).directory(workingDirectory.toFile());
        keepOnlyPath(builder);
        return builder;
    }

    // PGDATA, PGPORT and their like would redirect the programs; passwords of the application are none of their
    // business.
    private static void keepOnlyPath(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().put("LC_ALL", "C");
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException unknown) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
