package opora.audit.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Whose signatures count. One line a key, as in C2SP signed notes: name, first four bytes of its hash, algorithm and key. Several lines
 * after a key was renewed.
 */
final class PublicKeys {

    private static final byte ED25519 = 1;
    private static final int ID_LENGTH = 4;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final String SIGNATURE_LINE = "\u2014 ";

    private final Map<String, PublicKey> keys = new HashMap<>();

    static PublicKeys of(Path file) throws IOException {
        return of(Files.readString(file));
    }

    static PublicKeys of(String lines) {
        var known = new PublicKeys();
        lines.lines().filter(line -> !line.isBlank()).forEach(known::add);
        if (known.keys.isEmpty()) {
            throw new IllegalArgumentException("no public key");
        }
        return known;
    }

    private void add(String line) {
        int end = line.indexOf('+');
        var key = Base64.getDecoder().decode(line.substring(line.indexOf('+', end + 1) + 1));
        var raw = Arrays.copyOfRange(key, 1, key.length);
        var name = line.substring(0, end);
        try {
            var encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + raw.length);
            System.arraycopy(raw, 0, encoded, X509_PREFIX.length, raw.length);
            keys.put(
                    name + HexFormat.of().formatHex(id(name, raw)),
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    /** The line of a key. */
    static String line(String name, byte[] raw) {
        var key = new byte[raw.length + 1];
        key[0] = ED25519;
        System.arraycopy(raw, 0, key, 1, raw.length);
        return name + "+" + HexFormat.of().formatHex(id(name, raw)) + "+"
                + Base64.getEncoder().encodeToString(key) + "\n";
    }

    static byte[] id(String name, byte[] raw) {
        var words = (name + "\n").getBytes(StandardCharsets.UTF_8);
        var bytes = Arrays.copyOf(words, words.length + 1 + raw.length);
        bytes[words.length] = ED25519;
        System.arraycopy(raw, 0, bytes, words.length + 1, raw.length);
        return Arrays.copyOf(new Hashes().of(bytes), ID_LENGTH);
    }

    static byte[] raw(PublicKey key) {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, X509_PREFIX.length, encoded.length);
    }

    /** The whole note of a body and its signature. */
    static String note(String body, String name, byte[] id, byte[] signature) {
        var signed = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, signed, id.length, signature.length);
        return body + "\n" + SIGNATURE_LINE + name + " " + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    boolean hold(String note) {
        int end = note.indexOf("\n\n") + 1;
        if (end == 0) {
            return false;
        }
        var body = note.substring(0, end);
        return note.substring(end + 1)
                .lines()
                .filter(line -> line.startsWith(SIGNATURE_LINE))
                .anyMatch(line -> holds(body, line.substring(SIGNATURE_LINE.length())));
    }

    private boolean holds(String body, String line) {
        try {
            int space = line.lastIndexOf(' ');
            var signed = Base64.getDecoder().decode(line.substring(space + 1));
            var id = HexFormat.of().formatHex(Arrays.copyOf(signed, ID_LENGTH));
            var key = keys.get(line.substring(0, Math.max(space, 0)) + id);
            if (key == null) {
                return false;
            }
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(body.getBytes(StandardCharsets.UTF_8));
            return check.verify(Arrays.copyOfRange(signed, ID_LENGTH, signed.length));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }
}
