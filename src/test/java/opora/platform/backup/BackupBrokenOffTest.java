package opora.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opora.OwnDatabase;
import opora.TestDatabase;
import opora.platform.database.Maintenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@OwnDatabase
@ExtendWith(OutputCaptureExtension.class)
class BackupBrokenOffTest {

    @Autowired
    BackupWork work;

    @Autowired
    BackupRuns runs;

    @Autowired
    Maintenance maintenance;

    @TempDir
    Path directory;

    @Test
    void aStopOfTheProgramEndsItQuietlyAndThePageSaysSo(CapturedOutput log) {
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> work.take(BackupRun.Kind.ASKED, directory, null, new Backups.Progress() {
                    @Override
                    public void begun() {
                        Thread.currentThread().interrupt();
                    }
                }));
        Thread.interrupted();

        var run = maintenance
                .db()
                .fetchSingle("select state, problem, ended_at from platform.backup order by started_at desc limit 1");
        assertThat(run.get("state")).isEqualTo("failed");
        assertThat(run.get("problem")).isEqualTo("platform.backup.broken-off");
        assertThat(run.get("ended_at")).isNotNull();
        assertThat(log).doesNotContain("ClosedByInterruptException", "ERROR");
    }

    @Test
    void whatWasRestoredIsToldOnce() throws Exception {
        var told = new ArrayList<Object>();
        var mark = new RestoredMark(directory, told::add);
        mark.tell();
        assertThat(told).isEmpty();

        RestoredMark.leave(directory, Path.of("backups", "opora-2026-11-22-023000.backup"));
        mark.tell();
        mark.tell();

        assertThat(told).isEqualTo(List.of(new DataRestored("opora-2026-11-22-023000.backup")));
        assertThat(Files.list(directory)).isEmpty();
    }
}
