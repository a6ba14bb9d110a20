package opora.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import opora.platform.Refused;

/** An archive begins where the file begins and ends where it ends: what stands before or after it is for other eyes than ours. */
final class ArchiveEdges {

    private static final int FIRST_PART = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int LENGTH_OF_END = 22;

    private ArchiveEdges() {}

    /** The last record of an archive says how long the comment after it is; with a comment it would not be the last 22 bytes. */
    static void mustBeAllOfTheFile(Path content) throws IOException {
        try (var file = FileChannel.open(content)) {
            var end = file.size() - LENGTH_OF_END;
            if (end < 0 || word(file, 0) != FIRST_PART || word(file, end) != END) {
                throw new Refused("documents.refused.damaged");
            }
        }
    }

    private static int word(FileChannel file, long at) throws IOException {
        var word = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        file.read(word, at);
        return word.getInt(0);
    }
}
