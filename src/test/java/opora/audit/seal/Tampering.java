package opora.audit.seal;

import static opora.audit.seal.Finding.What.AMONG;
import static opora.audit.seal.Finding.What.CHANGED;
import static opora.audit.seal.Finding.What.HEADS_DIFFER;
import static opora.audit.seal.Finding.What.HEAD_CHANGED;
import static opora.audit.seal.Finding.What.INSERTED;
import static opora.audit.seal.Finding.What.REMOVED;
import static opora.audit.seal.Finding.What.REORDERED;
import static opora.audit.seal.Finding.What.RESEALED;
import static opora.audit.seal.Finding.What.SEAL_CHANGED;
import static opora.audit.seal.Finding.What.TRUNCATED;
import static opora.audit.seal.Finding.What.UNSIGNED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import opora.audit.seal.Finding.What;
import opora.audit.seal.SealedJournal.Leaf;
import opora.audit.seal.SealedJournal.Note;

/** What somebody with the rights of the database's owner may do to the journal. Each answers with the place of the first wrong entry. */
enum Tampering {
    CHANGE_AN_ENTRY(EnumSet.of(CHANGED)) {
        @Override
        long with(SealedJournal journal, Random chance, JournalKey.Pair stranger) {
            int at = chance.nextInt(journal.leaves.size());
            var leaf = journal.leaves.get(at);
            journal.leaves.set(at, new Leaf(at, leaf.hash(), leaf.entry(), flipped(leaf.line(), chance)));
            return at;
        }
    },
    CHANGE_AN_ENTRY_AND_ITS_HASH(EnumSet.of(CHANGED)) {
        @Override
        long with(SealedJournal journal, Random chance, JournalKey.Pair stranger) {
            int at = chance.nextInt(journal.leaves.size());
            var line = flipped(journal.leaves.get(at).line(), chance);
            journal.leaves.set(at, leaf(at, line));
            return at;
        }
    },
    CHANGE_A_HASH(EnumSet.of(SEAL_CHANGED)) {
        @Override
        long with(SealedJournal journal, Random chance, JournalKey.Pair stranger) {
            int at = chance.nextInt(journal.leaves.size());
            var leaf = journal.leaves.get(at);
            var hash = leaf.hash().clone();
            hash[chance.nextInt(hash.length)] ^= (byte) (1 << chance.nextInt(8));
            journal.leaves.set(at, new Leaf(at, hash, leaf.entry(), leaf.line()));
            return at;
        }

        @Override
        boolean needsAChange() {
            return false;
        }
    },
    DELETE_AN_ENTRY(EnumSet.of(REMOVED)) {
        @Override
        long with(SealedJournal journal, Random chance, JournalKey.Pair stranger) {
            int at = chance.nextInt(journal.leaves.size());
            var leaf = journal.leaves.get(at);
            journal.leaves.set(at, new Leaf(at, leaf.hash(), leaf.entry(), null));
            return at;
        }
    },
    DELETE_AN_ENTRY_AND_ITS_LEAF(EnumSet.of(REMOVED, TRUNCATED)) {
        @Override
        long with(SealedJournal journal, Random chance, JournalKey.Pair stranger) {
            int at = chance.nextInt(journal.leaves.size());
            journal.leaves.remove(at);
            return at;
        }
    },
    DELETE_AND_CLOSE_THE_GAP(EnumSet.of(REMOVED, TRUNCATED)) {
        @Override
        long with(SealedJournal journal, Random chance, JournalKey.Pair stranger) {
            int at = chance.nextInt(journal.leaves.size());
            journal.leaves.remove(at);
            renumber(journal);
            return at;
        }
    },
    INSERT_AN_ENTRY(EnumSet.of(INSERTED, HEADS_DIFFER)) {
        @Override
        long with(SealedJournal journal, Random chance, JournalKey.Pair stranger) {
            int at = chance.nextInt(journal.leaves.size());
            journal.leaves.add(at, leaf(at, SealedJournal.line(chance)));
            renumber(journal);
            return at;
        }
    },
    SWAP_TWO_ENTRIES(EnumSet.of(REORDERED)) {
        @Override
        long with(SealedJournal journal, Random chance, JournalKey.Pair stranger) {
            int one = chance.nextInt(journal.leaves.size());
            int other = chance.nextInt(journal.leaves.size());
            Collections.swap(journal.leaves, one, other);
            renumber(journal);
            return Math.min(one, other);
        }
    },
    SWAP_TWO_LINES_OF_A_DUMP(EnumSet.of(REORDERED, TRUNCATED)) {
        @Override
        long with(SealedJournal journal, Random chance, JournalKey.Pair stranger) {
            int one = chance.nextInt(journal.leaves.size());
            int other = chance.nextInt(journal.leaves.size());
            Collections.swap(journal.leaves, one, other);
            return Math.min(one, other);
        }
    },
    CUT_OFF_ENTRIES(EnumSet.of(TRUNCATED)) {
        @Override
        long with(SealedJournal journal, Random chance, JournalKey.Pair stranger) {
            int from = chance.nextInt(journal.leaves.size());
            journal.leaves.subList(from, journal.leaves.size()).clear();
            return from;
        }
    },
    CUT_OFF_THE_TAIL(EnumSet.of(TRUNCATED)) {
        @Override
        long with(SealedJournal journal, Random chance, JournalKey.Pair stranger) {
            int keep = chance.nextInt(journal.notes.size() - 1);
            long size = journal.notes.get(keep).size();
            journal.notes.subList(keep + 1, journal.notes.size()).clear();
            journal.leaves.subList((int) size, journal.leaves.size()).clear();
            return size;
        }

        @Override
        boolean onlyForTheWitness() {
            return true;
        }
    },
    SEAL_ANEW(EnumSet.of(CHANGED)) {
        @Override
        long with(SealedJournal journal, Random chance, JournalKey.Pair stranger) {
            return sealedAnew(journal, chance, journal);
        }

        @Override
        boolean onlyForTheWitness() {
            return true;
        }
    },
    SEAL_ANEW_WITH_ANOTHER_KEY(EnumSet.of(CHANGED)) {
        @Override
        long with(SealedJournal journal, Random chance, JournalKey.Pair stranger) {
            return sealedAnew(journal, chance, new SealedJournal(stranger));
        }

        @Override
        boolean keepsTheHeads() {
            return false;
        }
    },
    SIGN_WITH_ANOTHER_KEY(EnumSet.of(RESEALED)) {
        @Override
        long with(SealedJournal journal, Random chance, JournalKey.Pair stranger) {
            var other = new SealedJournal(stranger);
            other.seal(journal.lines(), journal.sizes());
            journal.notes.clear();
            journal.notes.addAll(other.notes);
            return 0;
        }

        @Override
        boolean needsAChange() {
            return false;
        }

        @Override
        boolean keepsTheHeads() {
            return false;
        }
    },
    CHANGE_A_HEAD(EnumSet.of(HEAD_CHANGED, AMONG, RESEALED, UNSIGNED, HEADS_DIFFER, TRUNCATED)) {
        @Override
        long with(SealedJournal journal, Random chance, JournalKey.Pair stranger) {
            int at = chance.nextInt(journal.notes.size());
            var note = journal.notes.get(at);
            journal.notes.set(at, new Note(note.size(), flipped(note.text(), chance)));
            return ANYWHERE;
        }

        @Override
        boolean needsAChange() {
            return false;
        }

        @Override
        boolean keepsTheHeads() {
            return false;
        }
    },
    DELETE_A_HEAD(EnumSet.of(HEAD_CHANGED, HEADS_DIFFER)) {
        @Override
        long with(SealedJournal journal, Random chance, JournalKey.Pair stranger) {
            journal.notes.remove(chance.nextInt(journal.notes.size()));
            return ANYWHERE;
        }

        @Override
        boolean needsAChange() {
            return false;
        }

        @Override
        boolean keepsTheHeads() {
            return false;
        }
    };

    /** The heads are wrong, not an entry. */
    static final long ANYWHERE = -1;

    private final Set<What> mayBeCalled;

    Tampering(Set<What> mayBeCalled) {
        this.mayBeCalled = mayBeCalled;
    }

    abstract long with(SealedJournal journal, Random chance, JournalKey.Pair stranger);

    Set<What> mayBeCalled() {
        return mayBeCalled;
    }

    boolean needsAChange() {
        return true;
    }

    /** Without what the witness saw the result is a journal like any other. */
    boolean onlyForTheWitness() {
        return false;
    }

    boolean keepsTheHeads() {
        return true;
    }

    private static long sealedAnew(SealedJournal journal, Random chance, SealedJournal sealer) {
        var lines = journal.lines();
        var sizes = new ArrayList<>(journal.sizes());
        int at = chance.nextInt(lines.size());
        lines.set(at, flipped(lines.get(at), chance));
        sealer.seal(lines, sizes);
        if (sealer != journal) {
            journal.leaves.clear();
            journal.leaves.addAll(sealer.leaves);
            journal.notes.clear();
            journal.notes.addAll(sealer.notes);
        }
        return at;
    }

    private static Leaf leaf(long index, String line) {
        return new Leaf(index, new Hashes().leaf(line), EntryLine.idOf(line), line);
    }

    private static void renumber(SealedJournal journal) {
        for (int i = 0; i < journal.leaves.size(); i++) {
            var leaf = journal.leaves.get(i);
            journal.leaves.set(i, new Leaf(i, leaf.hash(), leaf.entry(), leaf.line()));
        }
    }

    /** One letter behind the id is another. */
    private static String flipped(String text, Random chance) {
        int at = text.indexOf('\t') < 0 ? chance.nextInt(text.length()) : 40 + chance.nextInt(text.length() - 40);
        char was = text.charAt(at);
        return text.substring(0, at) + (was == 'x' ? 'y' : 'x') + text.substring(at + 1);
    }
}
