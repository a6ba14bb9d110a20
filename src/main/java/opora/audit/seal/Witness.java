package opora.audit.seal;

import static opora.audit.db.Tables.HEAD;
import static opora.audit.db.Tables.LEAF;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Copies of the signed heads and of the leaves' hashes in files that only grow, outside the database: who rewrites the database leaves
 * them behind. When the database no longer continues them, new files are begun and the old ones stay as evidence.
 */
@Component
class Witness {

    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
    private static final int NOTES_AT_ONCE = 1000;
    private static final int LEAVES_AT_ONCE = 10_000;

    private final Path directory;

    Witness(@Value("${opora.witness:${opora.data}/witness}") Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** The files of all times, oldest first. */
    List<WitnessFiles> all() {
        return WitnessFiles.in(directory);
    }

    /** Writes down what has been sealed since, by this node or another. */
    synchronized void follow(DSLContext db) {
        try {
            var files = files(db);
            while (append(db, files)) {
                // the next thousand
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private WitnessFiles files(DSLContext db) throws IOException {
        Files.createDirectories(directory);
        var known = all();
        if (known.isEmpty()) {
            return WitnessFiles.numbered(directory, 1);
        }
        var files = known.getLast();
        var last = files.lastNote();
        if (last == null || continues(db, last)) {
            return files;
        }
        LOG.error("The journal does not continue what {} saw: a copy was put back, or it was rewritten", files.heads());
        return WitnessFiles.numbered(directory, files.number() + 1);
    }

    private static boolean continues(DSLContext db, String note) {
        var head = Head.read(note);
        return head != null
                && note.equals(db.select(HEAD.NOTE)
                        .from(HEAD)
                        .where(HEAD.SIZE.eq(head.size()))
                        .fetchOne(HEAD.NOTE));
    }

    private static boolean append(DSLContext db, WitnessFiles files) throws IOException {
        long from = size(files.lastNote());
        var heads = db.select(HEAD.SIZE, HEAD.NOTE)
                .from(HEAD)
                .where(HEAD.SIZE.gt(from))
                .orderBy(HEAD.SIZE)
                .limit(NOTES_AT_ONCE)
                .fetch();
        if (heads.isEmpty()) {
            return false;
        }
        leaves(db, files, from, Collections.max(heads.getValues(HEAD.SIZE)));
        var notes = new StringBuilder();
        heads.forEach(head -> notes.append(head.value2()).append('\n'));
        append(files.heads(), Files.exists(files.heads()) ? Files.size(files.heads()) : 0, bytes(notes));
        return heads.size() == NOTES_AT_ONCE;
    }

    /** The leaves go first: a head in the file promises that they are there. */
    private static void leaves(DSLContext db, WitnessFiles files, long from, long to) throws IOException {
        for (long start = from; start < to; start += LEAVES_AT_ONCE) {
            long end = Math.min(to, start + LEAVES_AT_ONCE);
            var bytes = ByteBuffer.allocate((int) (end - start) * Hashes.LENGTH);
            db.select(LEAF.HASH)
                    .from(LEAF)
                    .where(LEAF.LEAF_INDEX.ge(start), LEAF.LEAF_INDEX.lt(end))
                    .orderBy(LEAF.LEAF_INDEX)
                    .fetch(LEAF.HASH)
                    .forEach(bytes::put);
            append(files.leaves(), start * Hashes.LENGTH, bytes.array());
        }
    }

    private static void append(Path file, long at, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(bytes);
            long place = at;
            while (rest.hasRemaining()) {
                place += channel.write(rest, place);
            }
            channel.force(true);
        }
    }

    private static long size(@Nullable String note) {
        var head = note == null ? null : Head.read(note);
        return head == null ? 0 : head.size();
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
