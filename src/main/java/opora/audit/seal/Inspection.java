package opora.audit.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import opora.platform.database.Maintenance;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Checks the journal of this database, and writes it to a file that can be checked elsewhere. */
@Component
class Inspection {

    private final Maintenance maintenance;
    private final Witness witness;
    private final JournalKey key;

    Inspection(Maintenance maintenance, Witness witness, JournalKey key) {
        this.maintenance = maintenance;
        this.witness = witness;
        this.key = key;
    }

    Verdict verify() {
        return maintenance.transaction(db -> {
            DatabaseEvidence.oneSnapshot(db);
            try (var testimony = testimony()) {
                key.pair();
                var evidence = new DatabaseEvidence(db);
                var verdict = Verification.of(evidence, PublicKeys.of(key.publicFile()), testimony);
                var finding = verdict.finding().or(() -> older(db)).or(() -> evidence.beside(verdict));
                return new Verdict(verdict.entries(), verdict.head(), finding);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
    }

    private Optional<Finding> older(DSLContext db) {
        var files = witness.all();
        try {
            return OlderWitnesses.contradict(files.subList(0, Math.max(0, files.size() - 1)), db);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    void export(Path file) {
        maintenance.transaction(db -> {
            DatabaseEvidence.oneSnapshot(db);
            try {
                new DumpFile(file).write(new DatabaseEvidence(db));
                return file;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
    }

    Path publicKey() {
        key.pair();
        return key.publicFile();
    }

    private Testimony testimony() throws IOException {
        var files = witness.all();
        return files.isEmpty() ? Testimony.none() : Testimony.of(files.getLast());
    }
}
