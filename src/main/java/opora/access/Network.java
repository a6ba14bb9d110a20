package opora.access;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The neighbourhood of an address: 256 addresses of the old kind, a site of the new. One guesser easily has all of them. */
final class Network {

    private static final int SITE_BYTES = 6;

    private Network() {}

    /** @param address as the server tells it, never a name */
    static String of(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4
                    ? "%d.%d.%d.0/24".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, SITE_BYTES)) + "/48";
        } catch (IllegalArgumentException unknown) {
            return "";
        }
    }
}
