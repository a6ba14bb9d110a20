package opora.platform.secrets;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** What the database knows of its keys: a text they have sealed and a hash they have made, never the keys themselves. */
class KeyProof {

    private static final Table<?> PROOF = table(name("platform", "sealing_proof"));
    private static final Field<Boolean> SINGLE = field(name("single"), Boolean.class);
    private static final Field<String> SEALED_TEXT = field(name("sealed"), String.class);
    private static final Field<String> HASH = field(name("hash"), String.class);
    private static final byte[] TEXT = "opora".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PLACE = "platform.sealing_proof.sealed|single".getBytes(StandardCharsets.US_ASCII);

    private final DSLContext db;

    KeyProof(DSLContext db) {
        this.db = db;
    }

    /** Makes the keys where nothing was ever sealed. Two nodes that start together wait for each other. */
    void provide(List<KeysetFile> files, Runnable make) {
        db.transaction(transaction -> {
            var here = transaction.dsl();
            here.execute("select pg_advisory_xact_lock(hashtext('opora.keys'))");
            var missing = files.stream().filter(file -> !file.exists()).findFirst();
            if (missing.isPresent()) {
                var untouched = files.stream().noneMatch(KeysetFile::exists);
                if (!untouched || recorded(here).isPresent()) {
                    throw new KeysUnavailable(
                            KeysUnavailable.Reason.MISSING, missing.get().place());
                }
                make.run();
            }
        });
    }

    /** The keys at hand are those of this database, or become so when it has none yet. */
    void verify(KeyRing keys, String place) {
        var proof = recorded(db);
        if (proof.isEmpty()) {
            db.insertInto(PROOF)
                    .columns(SINGLE, SEALED_TEXT, HASH)
                    .values(true, sealedText(keys), hash(keys))
                    .onConflictDoNothing()
                    .execute();
            proof = recorded(db);
        }
        if (!proof.filter(found -> opens(keys, found.sealed()) && hashes(keys).contains(found.hash()))
                .isPresent()) {
            throw new KeysUnavailable(KeysUnavailable.Reason.OTHERS, place);
        }
    }

    private static Optional<Recorded> recorded(DSLContext db) {
        return db.select(SEALED_TEXT, HASH).from(PROOF).fetchOptional(row -> new Recorded(row.value1(), row.value2()));
    }

    private static boolean opens(KeyRing keys, String sealed) {
        try {
            keys.known().aead().decrypt(Base64.getDecoder().decode(sealed), PLACE);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return false;
        }
    }

    private static String sealedText(KeyRing keys) {
        try {
            return Base64.getEncoder().encodeToString(keys.known().aead().encrypt(TEXT, PLACE));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String hash(KeyRing keys) {
        return HexFormat.of().formatHex(keys.hash(TEXT, BlindIndex.BYTES));
    }

    private static List<String> hashes(KeyRing keys) {
        return keys.hashes(TEXT, BlindIndex.BYTES).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    private record Recorded(String sealed, String hash) {}
}
