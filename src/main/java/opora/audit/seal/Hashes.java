package opora.audit.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of RFC 9162: a leaf can never be taken for a node. Not for use by two threads at once. */
final class Hashes {

    static final int LENGTH = 32;

    private final MessageDigest sha256;

    Hashes() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] leaf(String line) {
        sha256.update((byte) 0);
        return sha256.digest(EntryLine.bytes(line));
    }

    byte[] node(byte[] left, byte[] right) {
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    byte[] of(byte[] bytes) {
        return sha256.digest(bytes);
    }
}
