package opora.audit.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A small journal in memory, sealed as the real one is, to be tampered with. */
final class SealedJournal implements Evidence {

    /** @param line null when the entry was deleted and its leaf forgotten */
    record Leaf(
            long index, byte[] hash, UUID entry, @Nullable String line) {}

    record Note(long size, String text) {}

    final List<Leaf> leaves = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();
    final JournalKey.Pair key;

    SealedJournal(JournalKey.Pair key) {
        this.key = key;
    }

    static JournalKey.Pair freshKey() throws GeneralSecurityException {
        return JournalKey.Pair.of(JournalKey.Pair.fresh());
    }

    static SealedJournal of(int entries, RandomGenerator chance, JournalKey.Pair key) {
        var journal = new SealedJournal(key);
        var lines = new ArrayList<String>();
        for (int i = 0; i < entries; i++) {
            lines.add(line(chance));
        }
        var sizes = new ArrayList<Integer>();
        for (int size = 1 + chance.nextInt(5); size < entries; size += 1 + chance.nextInt(9)) {
            sizes.add(size);
        }
        sizes.add(entries);
        journal.seal(lines, sizes);
        return journal;
    }

    static String line(RandomGenerator chance) {
        var id = new UUID(chance.nextLong(), chance.nextLong());
        return id + "\t\\N\t2026-11-22T10:00:00.000000Z\t" + new UUID(chance.nextLong(), chance.nextLong())
                + "\tview\tFamilyOpened\t\t{}\t" + new UUID(chance.nextLong(), chance.nextLong())
                + "\t\\N\t10.0.0.1\t7";
    }

    /** Seals the lines as a sealer with this key would that never knew of others. */
    void seal(List<String> lines, List<Integer> sizes) {
        leaves.clear();
        notes.clear();
        var hashes = new Hashes();
        var tree = new Frontier(hashes);
        for (var line : lines) {
            var hash = hashes.leaf(line);
            leaves.add(new Leaf(tree.size(), hash, EntryLine.idOf(line), line));
            tree.add(hash);
            if (sizes.contains((int) tree.size())) {
                var before = notes.isEmpty()
                        ? null
                        : Head.hash(hashes, notes.getLast().text());
                var at = Instant.parse("2026-11-22T10:00:00Z").plusSeconds(tree.size());
                var head = new Head(key.name(), tree.size(), tree.root(), at, tree.size(), before);
                notes.add(new Note(tree.size(), key.sign(head)));
            }
        }
    }

    List<String> lines() {
        return new ArrayList<>(leaves.stream().map(Leaf::line).toList());
    }

    List<Integer> sizes() {
        return notes.stream().map(note -> (int) note.size()).toList();
    }

    /** What a witness has in its directory that saw all of it. */
    WitnessFiles witness(Path directory) throws IOException {
        var files = WitnessFiles.numbered(directory, 1);
        var text = new StringBuilder();
        notes.forEach(note -> text.append(note.text()).append('\n'));
        Files.writeString(files.heads(), text);
        var bytes = ByteBuffer.allocate(leaves.size() * Hashes.LENGTH);
        leaves.forEach(leaf -> bytes.put(leaf.hash()));
        Files.write(files.leaves(), bytes.array());
        return files;
    }

    @Override
    public void read(Reader reader) throws IOException {
        int head = 0;
        for (var leaf : leaves) {
            while (head < notes.size() && notes.get(head).size() <= leaf.index()) {
                if (!told(reader, head++)) {
                    return;
                }
            }
            if (!reader.leaf(leaf.index(), leaf.hash(), leaf.entry(), leaf.line())) {
                return;
            }
        }
        while (head < notes.size()) {
            if (!told(reader, head++)) {
                return;
            }
        }
    }

    private boolean told(Reader reader, int head) throws IOException {
        return reader.head(notes.get(head).size(), notes.get(head).text());
    }
}
