package opora.platform.backup;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** What a sealed file is written and read through. */
final class SealedStreams {

    private SealedStreams() {}

    /** What cannot be opened was damaged; what fails while the content is being put somewhere has other reasons. */
    static final class Suspicious extends FilterInputStream {

        private final Path file;

        Suspicious(InputStream in, Path file) {
            super(in);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (IOException | RuntimeException failure) {
                throw new DamagedFile(file, failure);
            }
        }
    }

    /** The channel is needed once more when the streams over it have been closed. */
    static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Pages of a database are half empty: the quickest compression takes most of what the slowest would. */
    static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(1);
        }
    }
}
