package opora.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the witness was writing when the power went is cut off; what it had written stays. */
class WitnessFilesTest {

    @TempDir
    Path directory;

    @Test
    void theLastWholeNoteIsFoundWhereverTheWritingStopped() throws Exception {
        var journal = SealedJournal.of(40, new Random(3), SealedJournal.freshKey());
        var files = journal.witness(directory);
        var whole = Files.readAllBytes(files.heads());
        var last = journal.notes.getLast().text();
        var before = journal.notes.get(journal.notes.size() - 2).text();
        int lastBytes = last.getBytes(StandardCharsets.UTF_8).length + 1;

        assertThat(files.lastNote()).isEqualTo(last);
        for (int cut = 1; cut < lastBytes; cut += 7) {
            Files.write(files.heads(), Arrays.copyOf(whole, whole.length - cut));
            assertThat(files.lastNote()).as("%d bytes missing", cut).isEqualTo(before);
            assertThat(Files.size(files.heads())).isEqualTo(whole.length - lastBytes);
        }
        Files.writeString(files.heads(), "opora/journal\n1\n", StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(files.lastNote()).isNull();
        assertThat(Files.size(files.heads())).isZero();
    }

    @Test
    void notesAreReadOneByOne() throws Exception {
        var journal = SealedJournal.of(30, new Random(4), SealedJournal.freshKey());
        try (var heads = Files.newBufferedReader(journal.witness(directory).heads())) {
            for (var note : journal.notes) {
                assertThat(WitnessFiles.next(heads)).isEqualTo(note.text());
            }
            assertThat(WitnessFiles.next(heads)).isNull();
        }
    }
}
