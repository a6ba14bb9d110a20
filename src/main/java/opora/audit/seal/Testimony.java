package opora.audit.seal;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the witness saw, to be laid beside what there is: note after note, and the hash of any leaf. */
final class Testimony implements Closeable {

    private static final int LEAVES_AT_ONCE = 4096;

    private final @Nullable BufferedReader notes;
    private final @Nullable FileChannel leaves;
    private final long size;
    private final ByteBuffer page = ByteBuffer.allocate(LEAVES_AT_ONCE * Hashes.LENGTH);
    private long pageStart = -1;
    private @Nullable String note;

    private Testimony(@Nullable BufferedReader notes, @Nullable FileChannel leaves, long size) throws IOException {
        this.notes = notes;
        this.leaves = leaves;
        this.size = size;
        advance();
    }

    static Testimony none() throws IOException {
        return new Testimony(null, null, 0);
    }

    static Testimony of(WitnessFiles files) throws IOException {
        var last = files.lastNote();
        var head = last == null ? null : Head.read(last);
        if (head == null || !Files.exists(files.leaves())) {
            return none();
        }
        var leaves = FileChannel.open(files.leaves());
        return new Testimony(
                Files.newBufferedReader(files.heads()), leaves, Math.min(head.size(), leaves.size() / Hashes.LENGTH));
    }

    /** How many leaves it knows. */
    long size() {
        return size;
    }

    /** The next note; null when it has seen no more. */
    @Nullable
    String note() {
        return note;
    }

    void advance() throws IOException {
        note = notes == null ? null : WitnessFiles.next(notes);
    }

    /** Whether the leaf was this one; a leaf it has not seen may be any. */
    boolean knowsOther(long index, byte[] hash) throws IOException {
        return index < size && !is(index, hash);
    }

    boolean is(long index, byte[] hash) throws IOException {
        return index >= 0 && index < size && Arrays.equals(leaf(index), hash);
    }

    /** Whether the leaf stood anywhere. Reads everything, so it is asked only about the first entry that is wrong. */
    boolean knowsSomewhere(byte[] hash) throws IOException {
        for (long index = 0; index < size; index++) {
            if (is(index, hash)) {
                return true;
            }
        }
        return false;
    }

    private byte[] leaf(long index) throws IOException {
        long start = index - index % LEAVES_AT_ONCE;
        if (start != pageStart && leaves != null) {
            page.clear();
            long at = start * Hashes.LENGTH;
            while (page.hasRemaining() && at + page.position() < leaves.size()) {
                leaves.read(page, at + page.position());
            }
            pageStart = start;
        }
        int from = (int) (index - start) * Hashes.LENGTH;
        return Arrays.copyOfRange(page.array(), from, from + Hashes.LENGTH);
    }

    @Override
    public void close() throws IOException {
        if (notes != null) {
            notes.close();
        }
        if (leaves != null) {
            leaves.close();
        }
    }
}
