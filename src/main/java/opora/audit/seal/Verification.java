package opora.audit.seal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import opora.audit.seal.Finding.What;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a journal once and stops at the first thing wrong. The hash sealed beside an entry finds what a careless hand did; the signed
 * heads find everything else, down to the entries between two heads; the witness names the entry itself, and finds a journal that was cut
 * off or sealed anew with the right key.
 */
final class Verification implements Evidence.Reader {

    private final PublicKeys keys;
    private final Testimony witness;
    private final Hashes hashes = new Hashes();
    private final Frontier tree = new Frontier(hashes);
    private long missing = -1;
    private @Nullable Finding finding;
    private @Nullable Finding resealed;
    private @Nullable Suspect suspect;
    private @Nullable String lastNote;
    private @Nullable Head lastHead;

    /** An entry that stands where the witness saw another: what happened is known when the next has been read. */
    private record Suspect(long leaf, byte[] hash, @Nullable UUID entry) {}

    private Verification(PublicKeys keys, Testimony witness) {
        this.keys = keys;
        this.witness = witness;
    }

    static Verdict of(Evidence journal, PublicKeys keys, Testimony witness) throws IOException {
        var verification = new Verification(keys, witness);
        journal.read(verification);
        if (verification.finding == null) {
            verification.end();
        }
        return new Verdict(verification.tree.size(), verification.lastHead, Optional.ofNullable(verification.finding));
    }

    @Override
    public boolean leaf(long index, byte[] sealed, @Nullable UUID entry, @Nullable String line) throws IOException {
        long place = tree.size();
        var hash = line == null ? null : hashes.leaf(line);
        if (suspect != null) {
            return found(judge(suspect, hash));
        }
        if (missing >= 0) {
            return index != missing || found(Finding.at(What.REORDERED, missing, entry));
        }
        if (index < place) {
            return found(Finding.at(What.INSERTED, place, entry));
        }
        if (index > place) {
            missing = place;
            return true;
        }
        if (hash == null) {
            return found(Finding.at(What.REMOVED, place, entry));
        }
        if (!Arrays.equals(hash, sealed)) {
            boolean sealWasChanged = witness.is(place, hash);
            return found(Finding.at(sealWasChanged ? What.SEAL_CHANGED : What.CHANGED, place, entry));
        }
        if (witness.knowsOther(place, hash)) {
            suspect = new Suspect(place, hash, entry);
        }
        tree.add(hash);
        return true;
    }

    private Finding judge(Suspect one, byte @Nullable [] next) throws IOException {
        boolean nextStoodHere = next != null && witness.is(one.leaf(), next);
        boolean stoodNext = witness.is(one.leaf() + 1, one.hash());
        if (nextStoodHere && !stoodNext) {
            return Finding.at(What.INSERTED, one.leaf(), one.entry());
        }
        if (stoodNext && !nextStoodHere) {
            return Finding.at(What.REMOVED, one.leaf(), null);
        }
        boolean moved = stoodNext || witness.knowsSomewhere(one.hash());
        return Finding.at(moved ? What.REORDERED : What.CHANGED, one.leaf(), one.entry());
    }

    @Override
    public boolean head(long size, String note) throws IOException {
        if (suspect != null || missing >= 0) {
            // What is behind the head may still tell what happened to the entry.
            return true;
        }
        var head = Head.read(note);
        long before = lastHead == null ? 0 : lastHead.size();
        if (head == null || head.size() != size || !linked(head)) {
            return found(Finding.at(What.HEAD_CHANGED, size, null));
        }
        if (size > tree.size()) {
            // Only the witness knows that those before are the right ones, and so that it is the end that is missing.
            return found(
                    witness.size() >= size
                            ? new Finding(What.TRUNCATED, tree.size(), size, null)
                            : new Finding(What.AMONG, before, size, null));
        }
        if (size < tree.size() || !Arrays.equals(head.root(), tree.root())) {
            return found(new Finding(What.AMONG, before, tree.size(), null));
        }
        lastHead = head;
        lastNote = note;
        return found(differsFromWitness(size, note, before));
    }

    private boolean linked(Head head) {
        return lastNote == null ? head.previous() == null : Arrays.equals(head.previous(), Head.hash(hashes, lastNote));
    }

    private @Nullable Finding differsFromWitness(long size, String note, long before) throws IOException {
        var seen = witness.note();
        if (seen == null || seen.equals(note)) {
            witness.advance();
            return null;
        }
        var head = Head.read(seen);
        if (head == null || head.size() != size) {
            return Finding.at(What.HEADS_DIFFER, size, null);
        }
        // The entries so far are the right ones, only the note is another: which entry it was done for stands further
        // on.
        resealed = resealed == null ? new Finding(What.RESEALED, before, size, null) : resealed;
        witness.advance();
        return Arrays.equals(head.root(), tree.root()) ? null : resealed;
    }

    private void end() throws IOException {
        if (suspect != null) {
            finding = judge(suspect, null);
        } else if (missing >= 0) {
            finding = Finding.at(What.REMOVED, missing, null);
        } else if (resealed != null) {
            finding = resealed;
        } else if (lastHead == null ? tree.size() > 0 : tree.size() > lastHead.size()) {
            finding = Finding.at(What.HEADS_DIFFER, tree.size(), null);
        } else if (lastNote != null && !keys.hold(lastNote)) {
            finding = Finding.at(What.UNSIGNED, tree.size(), null);
        } else if (witness.note() != null) {
            finding = new Finding(What.TRUNCATED, tree.size(), Math.max(witness.size(), tree.size()), null);
        }
    }

    private boolean found(@Nullable Finding wrong) {
        finding = wrong;
        return wrong == null;
    }
}
