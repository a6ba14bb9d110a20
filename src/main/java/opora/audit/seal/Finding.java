package opora.audit.seal;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a journal, told of the first entry that is.
 *
 * @param leaf the place of the entry in the tree, from 0
 * @param until when only the head over them knows: the first place after those of whom one is wrong; otherwise the same as leaf + 1
 * @param entry its id, or null when the entry is not there any more
 */
record Finding(What what, long leaf, long until, @Nullable UUID entry) {

    enum What {
        /** Its words are not those that were sealed. */
        CHANGED,
        /** It was sealed, and is not there. */
        REMOVED,
        /** It is there, and was not sealed there. */
        INSERTED,
        /** It stands where another stood. */
        REORDERED,
        /** From here on everything that was sealed is missing. */
        TRUNCATED,
        /** One among these is not as it was sealed: the root over them is another. */
        AMONG,
        /** The seal itself was changed, not the entry. */
        SEAL_CHANGED,
        /** The head is not the one that was signed. */
        HEAD_CHANGED,
        /** A head is missing or was added. */
        HEADS_DIFFER,
        /** The last head is not signed with a known key. */
        UNSIGNED,
        /** The witness saw another journal: the chain was sealed anew, or a copy was put back. */
        RESEALED,
        /** The table histories are read through does not say what the entry says. */
        SUBJECTS_DIFFER
    }

    static Finding at(What what, long leaf, @Nullable UUID entry) {
        return new Finding(what, leaf, leaf + 1, entry);
    }

    String messageKey() {
        return "audit.verify." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
