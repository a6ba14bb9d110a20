package opora;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        try (var running = EmbeddedDatabase.open(directory)) {
            var settings = new HashMap<>(Map.of("opora.data", directory.toString()));
            assertThat(Opora.runCommand("no-such-command", List.of(), settings)).isEqualTo(2);
            assertThat(EmbeddedDatabase.join(directory).orElseThrow().postmasterPid())
                    .isEqualTo(running.postmasterPid());
        }
        assertThat(output.getOut()).isEmpty();
        assertThat(output.getErr()).contains("no-such-command");
    }
}
