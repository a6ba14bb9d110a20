package opora.access;

import static opora.access.db.Tables.PASSKEY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jooq.DSLContext;

/** A passkey no browser stands before: it signs whatever it is told to, also that nobody has looked at its owner. */
class HandmadeKey {

    static final int TOUCHED = 0x01;
    static final int TOUCHED_BY_THE_OWNER = 0x05;

    private static final int WITH_A_KEY_INSIDE = 0x45;
    private static final String HOST = "localhost";
    private static final byte[] ID = "a key made by hand".getBytes(StandardCharsets.US_ASCII);

    private final KeyPair pair;

    HandmadeKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    void belongsTo(UUID account, DSLContext db) {
        var now = OffsetDateTime.now(Clock.systemUTC());
        db.insertInto(PASSKEY)
                .set(PASSKEY.CREDENTIAL_ID, text(ID))
                .set(PASSKEY.ACCOUNT_ID, account)
                .set(PASSKEY.RP_ID, HOST)
                .set(PASSKEY.PUBLIC_KEY, publicKey())
                .set(PASSKEY.SIGNATURE_COUNT, 0L)
                .set(PASSKEY.BACKUP_ELIGIBLE, false)
                .set(PASSKEY.BACKED_UP, false)
                .set(PASSKEY.ATTESTATION, attestation())
                .set(PASSKEY.CLIENT_DATA, new byte[0])
                .set(PASSKEY.LABEL, "рабочий")
                .set(PASSKEY.ADDED_AT, now)
                .set(PASSKEY.LAST_USED_AT, now)
                .execute();
    }

    /** What a browser would send. */
    String answer(String challenge, int flags, UUID account) {
        var said = """
                {"type":"webauthn.get","challenge":"%s","origin":"http://localhost","crossOrigin":false}""".formatted(challenge).getBytes(StandardCharsets.UTF_8);
        var seen = joined(
                sha256(HOST.getBytes(StandardCharsets.UTF_8)), new byte[] {(byte) flags}, new byte[] {0, 0, 0, 1});
        return """
                {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "clientExtensionResults": {},
                 "response": {"authenticatorData": "%2$s", "clientDataJSON": "%3$s", "signature": "%4$s", "userHandle": "%5$s"}}""".formatted(
                text(ID), text(seen), text(said), text(signed(joined(seen, sha256(said)))), text(handle(account)));
    }

    private byte[] signed(byte[] bytes) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** The form of COSE: a key of two coordinates on the curve P-256, for ES256. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return joined(
                hex("a5010203262001215820"),
                coordinate(point.getAffineX()),
                hex("225820"),
                coordinate(point.getAffineY()));
    }

    private byte[] attestation() {
        var key = publicKey();
        var seen = joined(
                sha256(HOST.getBytes(StandardCharsets.UTF_8)),
                new byte[] {WITH_A_KEY_INSIDE},
                new byte[4],
                new byte[16],
                new byte[] {0, (byte) ID.length},
                ID,
                key);
        return joined(
                hex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
                new byte[] {(byte) seen.length},
                seen);
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        var length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] handle(UUID account) {
        return ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        try {
            for (var part : parts) {
                all.write(part);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all.toByteArray();
    }
}
