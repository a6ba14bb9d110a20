package opora.access.totp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change every thirty seconds (RFC 6238), as every authenticator app computes them: HMAC-SHA-1, six digits. The clocks of
 * telephones differ, so the code before and the code after are good too.
 */
public final class Totp {

    private static final int KEY_BYTES = 20;
    private static final int SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int TOLERANCE = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    public static byte[] newKey() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    public static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    public static String code(byte[] key, long step) {
        return code(key, step, DIGITS);
    }

    static String code(byte[] key, long step, int digits) {
        var hash = hmac(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
    }

    /** The step the code belongs to, if it is good at this moment. All candidates are compared, so that time tells nothing. */
    public static OptionalLong stepOf(byte[] key, String code, Instant moment) {
        var now = stepAt(moment);
        var found = OptionalLong.empty();
        for (long step = now - TOLERANCE; step <= now + TOLERANCE; step++) {
            if (same(code(key, step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
