package opora.access.totp;

import java.io.ByteArrayOutputStream;

/** The alphabet of RFC 4648 in which authenticator apps take a key: letters and digits nobody mistakes for one another. */
public final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    public static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int waiting = 0;
        int count = 0;
        for (byte next : bytes) {
            waiting = (waiting << 8) | (next & 0xff);
            count += 8;
            while (count >= BITS) {
                count -= BITS;
                text.append(ALPHABET.charAt((waiting >> count) & 31));
            }
        }
        if (count > 0) {
            text.append(ALPHABET.charAt((waiting << (BITS - count)) & 31));
        }
        return text.toString();
    }

    public static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        int waiting = 0;
        int count = 0;
        for (char letter : text.toCharArray()) {
            int value = ALPHABET.indexOf(letter);
            if (value < 0) {
                throw new IllegalArgumentException("not base 32");
            }
            waiting = (waiting << BITS) | value;
            count += BITS;
            if (count >= 8) {
                count -= 8;
                bytes.write(waiting >> count);
            }
        }
        return bytes.toByteArray();
    }
}
