package opora.platform.secrets;

import static opora.casework.db.Tables.MONITORING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import opora.PageTest;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.shell.Console;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Keys that are lost, changed or added while others read. */
@PageTest
class KeysTest {

    private static final Sealed CONCLUSION = Sealed.of(MONITORING.CONCLUSION, MONITORING.ID);

    @Autowired
    DSLContext db;

    @Autowired
    MessageSource messages;

    @TempDir
    Path directory;

    @Test
    void theFirstStartMakesKeysThatOnlyTheOwnerCanRead() throws IOException {
        forgetTheKeysOfThisDatabase();

        start();

        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName() + " " + permissions(file)))
                    .containsExactlyInAnyOrder(
                            "master.key rw-------", "fields.keyset rw-------", "index.keyset rw-------");
        }
    }

    @Test
    void withoutItsKeysADatabaseDoesNotStartAndNoNewKeysAreMade() throws IOException {
        forgetTheKeysOfThisDatabase();
        start();
        for (var name : new String[] {"fields.keyset", "index.keyset", "master.key"}) {
            var copy = Files.readAllBytes(directory.resolve(name));
            Files.delete(directory.resolve(name));

            assertThatThrownBy(this::start).satisfies(problem -> assertThat(Console.sentenceOf(problem))
                    .contains(directory.resolve(name).toString()));
            assertThat(directory.resolve(name)).doesNotExist();

            Files.write(directory.resolve(name), copy);
        }
        start();
    }

    @Test
    void keysOfAnotherInstallationAreTurnedAway() {
        forgetTheKeysOfThisDatabase();
        start();
        var others = directory.resolve("others");
        forgetTheKeysOfThisDatabase();
        start(others, "");

        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(KeysUnavailable.class, problem -> assertThat(problem.reason())
                        .isEqualTo(KeysUnavailable.Reason.OTHERS));
    }

    @Test
    void theMasterKeyMayComeFromTheEnvironmentAndThenIsNotWrittenDown() {
        forgetTheKeysOfThisDatabase();
        var given = "A".repeat(42) + "E=";
        start(directory, given);

        assertThat(directory.resolve("master.key")).doesNotExist();
        start(directory, given);
        assertThatThrownBy(() -> start(directory, "B".repeat(42) + "E="))
                .isInstanceOfSatisfying(KeysUnavailable.class, problem -> assertThat(problem.reason())
                        .isEqualTo(KeysUnavailable.Reason.MASTER_UNUSABLE));
    }

    @Test
    void aNewKeySealsFromNowOnAndTheOtherNodeReadsItWithoutARestart() {
        forgetTheKeysOfThisDatabase();
        var here = start();
        var there = start();
        var row = Ids.next();
        var old = new Vault(here, messages).seal(CONCLUSION, row, "Прежний текст");
        var before = new Vault(here, messages).beginning();

        here.addKey();
        var fresh = new Vault(here, messages).seal(CONCLUSION, row, "Новый текст");

        assertThat(fresh).doesNotStartWith(before);
        var reader = new Vault(there, messages);
        assertThat(reader.open(CONCLUSION, row, old)).isEqualTo("Прежний текст");
        assertThat(reader.open(CONCLUSION, row, fresh)).isEqualTo("Новый текст");
        assertThat(reader.seal(CONCLUSION, row, "Ещё один")).startsWith(new Vault(here, messages).beginning());
    }

    @Test
    void theMasterKeyChangesWhileOthersReadAndAPowerCutInBetweenLosesNothing() throws IOException {
        forgetTheKeysOfThisDatabase();
        var here = start();
        var there = start();
        var row = Ids.next();
        var sealed = new Vault(here, messages).seal(CONCLUSION, row, "Текст");
        var master = Files.readString(directory.resolve("master.key"));

        here.changeMaster();

        assertThat(Files.readString(directory.resolve("master.key"))).isNotEqualTo(master);
        assertThat(directory.resolve("master.key.before")).doesNotExist();
        assertThat(new Vault(start(), messages).open(CONCLUSION, row, sealed)).isEqualTo("Текст");
        assertThat(new Vault(there, messages).seal(CONCLUSION, row, "Ещё")).startsWith("v1:");

        var place = new KeyDirectory(directory);
        new MasterKey(place, "", "", "").renew();
        assertThat(new Vault(start(), messages).open(CONCLUSION, row, sealed)).isEqualTo("Текст");
        assertThat(directory.resolve("master.key.before")).doesNotExist();
    }

    @Test
    void aMasterKeyThatIsGivenChangesOverAtTheStart() {
        forgetTheKeysOfThisDatabase();
        var before = "A".repeat(42) + "E=";
        var now = "B".repeat(42) + "E=";
        start(directory, before);
        var place = new KeyDirectory(directory);

        assertThatThrownBy(() -> start(directory, before).changeMaster()).isInstanceOf(Refused.class);
        assertThat(new KeyRing(place, new MasterKey(place, now, before, ""), db)
                        .known()
                        .ids())
                .hasSize(1);

        assertThat(start(directory, now).known().ids()).hasSize(1);
        assertThatThrownBy(() -> start(directory, before)).isInstanceOf(KeysUnavailable.class);
    }

    private KeyRing start() {
        return start(directory, "");
    }

    private KeyRing start(Path keys, String master) {
        var place = new KeyDirectory(keys);
        return new KeyRing(place, new MasterKey(place, master, "", ""), db);
    }

    private void forgetTheKeysOfThisDatabase() {
        db.execute("delete from platform.sealing_proof");
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }
}
