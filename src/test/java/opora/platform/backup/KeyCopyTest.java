package opora.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Locale;
import opora.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the safe: the printed key of the backups, and the file with the other keys that it opens. */
class KeyCopyTest {

    private static final String LINE = "0123456789abcdef".repeat(4);

    @TempDir
    Path directory;

    @Test
    void whatWasPrintedIsReadAgainHoweverItWasTyped() throws IOException {
        var key = BackupKey.read(file("backup.key", LINE));
        assertThat(key.printed()).startsWith("0123-4567-89ab-cdef-");

        var typed = key.printed().toUpperCase(Locale.ROOT).replace("-CDEF-0123", " cdef  0123");
        assertThat(BackupKey.read(file("typed", typed)).mark()).isEqualTo(key.mark());
        for (var wrong : new String[] {"", LINE.substring(1), LINE + "0", "Отчёт"}) {
            var unreadable = file("wrong", wrong);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> BackupKey.read(unreadable))
                    .withMessage("platform.backup.key-unreadable");
        }
    }

    @Test
    void aKeyThatWasReplacedStillOpensWhatItLocked() throws IOException {
        var old = BackupKey.read(file("old", LINE));
        var sealed = directory.resolve("sealed");
        KeyCopy.write(keys(), sealed, old, Clock.systemUTC());

        var both = BackupKey.read(file("both", "f".repeat(64) + "\n" + LINE));
        assertThat(both.mark()).isNotEqualTo(old.mark());
        KeyCopy.open(sealed, both, directory.resolve("opened"));
        assertThat(directory.resolve("opened/master.key")).hasContent("главный");
    }

    @Test
    void theOtherKeysComeBackAsTheyWereAndForTheirOwnerAlone() throws IOException {
        var key = BackupKey.read(file("backup.key", LINE));
        var sealed = directory.resolve("keys.opora");
        assertThat(KeyCopy.write(keys(), sealed, key, Clock.systemUTC())).isEqualTo(2);
        assertThat(new String(Files.readAllBytes(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("fields.keyset", LINE);

        var opened = directory.resolve("opened");
        KeyCopy.open(sealed, key, opened);
        assertThat(opened.resolve("master.key")).hasContent("главный");
        assertThat(opened.resolve("fields.keyset")).hasContent("поля");
        assertThat(opened.resolve("backup.key"))
                .as("a file does not hold the key that opens it")
                .doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(opened.resolve("master.key"))))
                .isEqualTo("rw-------");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> KeyCopy.write(keys(), sealed, key, Clock.systemUTC()))
                .withMessage("platform.backup.file-exists");
        var other = BackupKey.read(file("other", "a".repeat(64)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> KeyCopy.open(sealed, other, directory.resolve("nothing")))
                .withMessage("platform.backup.other-key");
    }

    private Path keys() throws IOException {
        var keys = directory.resolve("keys");
        Files.createDirectories(keys);
        Files.writeString(keys.resolve("backup.key"), LINE);
        Files.writeString(keys.resolve("master.key"), "главный");
        Files.writeString(keys.resolve("fields.keyset"), "поля");
        return keys;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
