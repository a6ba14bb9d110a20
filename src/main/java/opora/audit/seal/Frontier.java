package opora.audit.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A Merkle tree that only grows: the roots of its perfect subtrees, largest first, are all that has to be known of it. */
final class Frontier {

    private final Hashes hashes;
    private final List<byte[]> roots = new ArrayList<>();
    private long size;

    Frontier(Hashes hashes) {
        this.hashes = hashes;
    }

    static Frontier of(Hashes hashes, long size, byte[] bytes) {
        var frontier = new Frontier(hashes);
        frontier.size = size;
        if (bytes.length != Long.bitCount(size) * Hashes.LENGTH) {
            throw new IllegalStateException("The frontier of the journal does not fit its size " + size);
        }
        for (int at = 0; at < bytes.length; at += Hashes.LENGTH) {
            frontier.roots.add(Arrays.copyOfRange(bytes, at, at + Hashes.LENGTH));
        }
        return frontier;
    }

    long size() {
        return size;
    }

    void add(byte[] leaf) {
        var node = leaf;
        for (long left = size; (left & 1) == 1; left >>= 1) {
            node = hashes.node(roots.removeLast(), node);
        }
        roots.add(node);
        size++;
    }

    byte[] root() {
        if (roots.isEmpty()) {
            return hashes.of(new byte[0]);
        }
        var node = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            node = hashes.node(roots.get(i), node);
        }
        return node;
    }

    byte[] bytes() {
        var bytes = new byte[roots.size() * Hashes.LENGTH];
        for (int i = 0; i < roots.size(); i++) {
            System.arraycopy(roots.get(i), 0, bytes, i * Hashes.LENGTH, Hashes.LENGTH);
        }
        return bytes;
    }
}
