package opora.audit.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import opora.platform.secrets.KeyDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The key that signs the heads: made at the first sealing, kept outside the database. Its public half lies beside it. */
@Component
class JournalKey {

    private static final String PRIVATE = "journal.key";
    private static final String PUBLIC = "journal.pub";
    private static final int NAME_LENGTH = 8;

    private final KeyDirectory directory;
    private @Nullable Pair pair;

    JournalKey(KeyDirectory directory) {
        this.directory = directory;
    }

    /** A key and what its notes are signed with. */
    record Pair(String name, byte[] id, PrivateKey key, String line) {

        static Pair of(String text) throws GeneralSecurityException {
            var lines = text.strip().split("\n");
            var raw = Base64.getDecoder().decode(lines[1]);
            var name = "opora/journal/" + HexFormat.of().formatHex(new Hashes().of(raw), 0, NAME_LENGTH);
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[0])));
            return new Pair(name, PublicKeys.id(name, raw), key, PublicKeys.line(name, raw));
        }

        static String fresh() throws GeneralSecurityException {
            var made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var text = Base64.getEncoder();
            return text.encodeToString(made.getPrivate().getEncoded()) + "\n"
                    + text.encodeToString(PublicKeys.raw(made.getPublic())) + "\n";
        }

        /** The signed note of a head. */
        String sign(Head head) {
            try {
                var body = head.body();
                var signature = Signature.getInstance("Ed25519");
                signature.initSign(key);
                signature.update(body.getBytes(StandardCharsets.UTF_8));
                return PublicKeys.note(body, name, id, signature.sign());
            } catch (GeneralSecurityException problem) {
                throw new IllegalStateException(problem);
            }
        }
    }

    synchronized Pair pair() {
        if (pair == null) {
            pair = readOrMake();
        }
        return pair;
    }

    Path publicFile() {
        return directory.file(PUBLIC);
    }

    private Pair readOrMake() {
        try {
            var file = directory.file(PRIVATE);
            if (!Files.exists(file)) {
                directory.create(PRIVATE, Pair.fresh().getBytes(StandardCharsets.UTF_8));
            }
            var read = Pair.of(Files.readString(file));
            if (!Files.exists(publicFile())) {
                directory.create(PUBLIC, read.line().getBytes(StandardCharsets.UTF_8));
            }
            return read;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
