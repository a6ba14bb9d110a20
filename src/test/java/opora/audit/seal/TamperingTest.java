package opora.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Random;
import opora.audit.seal.Finding.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a sealed journal is found, and the first entry that is wrong is named (reliability G22). */
class TamperingTest {

    private static final int ROUNDS = 70;

    @TempDir
    Path directory;

    @Test
    void whatNobodyTouchedHolds() throws Exception {
        var chance = new Random(1);
        for (int entries : new int[] {1, 2, 3, 7, 8, 33, 100}) {
            var journal = SealedJournal.of(entries, chance, SealedJournal.freshKey());
            try (var witness = Testimony.of(journal.witness(directory))) {
                assertThat(Verification.of(journal, PublicKeys.of(journal.key.line()), witness))
                        .satisfies(verdict -> assertThat(verdict.finding()).isEmpty())
                        .satisfies(verdict -> assertThat(verdict.entries()).isEqualTo(entries));
            }
        }
    }

    @Test
    void everyTamperingIsFoundAndItsFirstEntryNamedByTheWitness() throws Exception {
        var key = SealedJournal.freshKey();
        var stranger = SealedJournal.freshKey();
        var seen = new EnumMap<What, Integer>(What.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (var tampering : Tampering.values()) {
                var chance = new Random(round * 31L + tampering.ordinal());
                var journal = SealedJournal.of(8 + chance.nextInt(60), chance, key);
                var witness = journal.witness(directory);
                var sealed = journal.lines();
                long first = tampering.with(journal, chance, stranger);
                if (journal.lines().equals(sealed) && tampering.needsAChange()) {
                    continue;
                }
                var finding = findingOf(journal, key, Testimony.of(witness));

                assertThat(finding).as("%s in round %d", tampering, round).isNotNull();
                if (first != Tampering.ANYWHERE) {
                    assertThat(finding.leaf())
                            .as("%s in round %d: %s", tampering, round, finding)
                            .isEqualTo(first);
                }
                assertThat(tampering.mayBeCalled())
                        .as("%s: %s", tampering, finding)
                        .contains(finding.what());
                seen.merge(finding.what(), 1, Integer::sum);
            }
        }
        assertThat(seen.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(1000);
    }

    @Test
    void withoutAWitnessOnlyACutOffTailAndANewSealWithTheOldKeyStayUnseen() throws Exception {
        var key = SealedJournal.freshKey();
        var stranger = SealedJournal.freshKey();
        for (int round = 0; round < ROUNDS / 3; round++) {
            for (var tampering : Tampering.values()) {
                var chance = new Random(round * 31L + tampering.ordinal());
                var journal = SealedJournal.of(8 + chance.nextInt(60), chance, key);
                var sealed = journal.lines();
                long first = tampering.with(journal, chance, stranger);
                if (tampering.onlyForTheWitness() || journal.lines().equals(sealed) && tampering.needsAChange()) {
                    continue;
                }
                var finding = findingOf(journal, key, Testimony.none());

                assertThat(finding).as("%s in round %d", tampering, round).isNotNull();
                if (tampering.keepsTheHeads()) {
                    assertThat(first)
                            .as("%s in round %d: %s", tampering, round, finding)
                            .isBetween(finding.leaf(), Math.max(finding.until() - 1, finding.leaf()));
                }
            }
        }
    }

    private static Finding findingOf(SealedJournal journal, JournalKey.Pair key, Testimony testimony)
            throws IOException, GeneralSecurityException {
        try (testimony) {
            return Verification.of(journal, PublicKeys.of(key.line()), testimony)
                    .finding()
                    .orElse(null);
        }
    }
}
