package opora.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Which side of a photo is up, from 1 to 8, as phones write it among the metadata of a JPEG. 1 where nothing is said. */
final class Orientation {

    private static final int METADATA = 0xffe1;
    private static final int PICTURE = 0xffda;
    private static final int TAG = 0x0112;
    private static final int LONGEST_HEAD = 128 * 1024;

    private Orientation() {}

    static int of(Path jpeg) throws IOException {
        try (var in = java.nio.file.Files.newInputStream(jpeg)) {
            var head = ByteBuffer.wrap(in.readNBytes(LONGEST_HEAD));
            var found = find(head);
            return found >= 1 && found <= 8 ? found : 1;
        } catch (IndexOutOfBoundsException | IllegalArgumentException nonsense) {
            return 1;
        }
    }

    private static int find(ByteBuffer head) {
        int at = 2;
        while (at + 4 < head.limit()) {
            int marker = Short.toUnsignedInt(head.getShort(at));
            int length = Short.toUnsignedInt(head.getShort(at + 2));
            if (marker == METADATA && head.getInt(at + 4) == 0x45786966) {
                return inMetadata(head.slice(at + 10, length - 8));
            }
            if (marker == PICTURE || length < 2) {
                return 1;
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int inMetadata(ByteBuffer metadata) {
        metadata.order(metadata.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = metadata.getInt(4);
        int entries = Short.toUnsignedInt(metadata.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if (Short.toUnsignedInt(metadata.getShort(entry)) == TAG) {
                return Short.toUnsignedInt(metadata.getShort(entry + 8));
            }
        }
        return 1;
    }
}
