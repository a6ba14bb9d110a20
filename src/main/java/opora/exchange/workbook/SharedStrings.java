package opora.exchange.workbook;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts of a workbook. A file keeps them apart from its rows, so they have to be at hand while the rows are read: here on disk, with
 * four bytes of memory for each, because a large file would not fit into the memory of a small server.
 */
final class SharedStrings extends DefaultHandler implements Closeable {

    private final Path file;
    private final OutputStream out;
    private final TextCollector text = new TextCollector();
    private int[] ends = new int[1024];
    private int count;
    private int written;
    private @Nullable MappedByteBuffer content;

    private SharedStrings(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
    }

    static SharedStrings read(@Nullable InputStream part) throws IOException {
        // Only its owner can read a temporary file.
        var strings = new SharedStrings(Files.createTempFile("opora-import", ".strings"));
        try {
            if (part != null) {
                PartXml.parse(part, strings);
            }
            strings.finish();
        } catch (RuntimeException | IOException problem) {
            strings.close();
            throw problem;
        }
        return strings;
    }

    String get(int index) {
        if (index < 0 || index >= count || content == null) {
            throw new Refused("exchange.workbook.damaged");
        }
        int from = index == 0 ? 0 : ends[index - 1];
        var bytes = new byte[ends[index] - from];
        content.get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        text.start(name);
    }

    @Override
    public void characters(char[] characters, int from, int length) {
        text.characters(characters, from, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        text.end(name);
        if (name.equals("si")) {
            add(text.take());
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        content = null;
        Files.deleteIfExists(file);
    }

    private void add(String string) {
        if (count == WorkbookLimits.STRINGS) {
            throw new Refused("exchange.workbook.bomb");
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        var bytes = string.getBytes(StandardCharsets.UTF_8);
        try {
            out.write(bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        written += bytes.length;
        ends[count++] = written;
    }

    private void finish() throws IOException {
        out.close();
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            content = channel.map(FileChannel.MapMode.READ_ONLY, 0, written);
        }
    }
}
