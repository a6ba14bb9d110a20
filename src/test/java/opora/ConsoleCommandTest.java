package opora;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opora.platform.backup.RestoreConsole;
import opora.platform.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ConsoleCommandTest {

    @Test
    void worksBesideARunningServerAndWritesNothingButItsAnswer(@TempDir Path directory, CapturedOutput output)
            throws Exception {
        var data = directory.resolve("data");
        try (var running = EmbeddedDatabase.open(data)) {
            assertThat(Opora.runCommand("no-such-command", List.of(), settings(data)))
                    .isEqualTo(2);
            assertThat(EmbeddedDatabase.join(data).orElseThrow().postmasterPid())
                    .isEqualTo(running.postmasterPid());
            assertThat(output.getOut()).isEmpty();
            assertThat(output.getErr()).contains("no-such-command");

            assertThat(Opora.runCommand("backup", List.of(), settings(data)))
                    .as(output.getOut())
                    .isZero();
        }
        assertThat(output.getOut()).contains("проверена восстановлением", ".backup");
        restore(data, directory.resolve("restored"), output);
    }

    private static void restore(Path data, Path restored, CapturedOutput output) {
        var moscow = ZoneId.of("Europe/Moscow");
        var backups = data.resolve("backups").toString();
        assertThat(RestoreConsole.run(List.of(backups), restored.toString(), moscow))
                .as(output.getOut())
                .isZero();
        assertThat(output.getOut()).contains("Всё совпадает с тем, что записано в копии.");
        assertThat(restored.resolve("keys/backup.key")).hasSameTextualContentAs(data.resolve("keys/backup.key"));

        assertThat(RestoreConsole.run(List.of(backups), restored.toString(), moscow))
                .isEqualTo(1);
        assertThat(RestoreConsole.run(List.of(backups), null, moscow)).isEqualTo(2);
        assertThat(output.getOut()).contains("не пуст или занят", "Как вызвать: ./opora restore");
    }

    private static Map<String, String> settings(Path data) {
        return new HashMap<>(Map.of("opora.data", data.toString()));
    }
}
