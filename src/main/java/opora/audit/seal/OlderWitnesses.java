package opora.audit.seal;

import static opora.audit.db.Tables.HEAD;
import static opora.audit.db.Tables.LEAF;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import opora.audit.seal.Finding.What;
import org.jooq.DSLContext;

/** What witnesses of earlier times saw must still be there: a journal put back from a copy or sealed anew has lost it. */
final class OlderWitnesses {

    private static final int AT_ONCE = 5000;

    private OlderWitnesses() {}

    static Optional<Finding> contradict(List<WitnessFiles> files, DSLContext db) throws IOException {
        for (var each : files) {
            var last = each.lastNote();
            var head = last == null ? null : Head.read(last);
            if (last != null && head != null && !isThere(db, head.size(), last)) {
                try (var testimony = Testimony.of(each)) {
                    return Optional.of(new Finding(What.RESEALED, firstOther(db, testimony), head.size(), null));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isThere(DSLContext db, long size, String note) {
        return db.fetchExists(HEAD, HEAD.SIZE.eq(size), HEAD.NOTE.eq(note));
    }

    private static long firstOther(DSLContext db, Testimony testimony) throws IOException {
        long place = 0;
        try (var leaves = db.select(LEAF.LEAF_INDEX, LEAF.HASH)
                .from(LEAF)
                .where(LEAF.LEAF_INDEX.lt(testimony.size()))
                .orderBy(LEAF.LEAF_INDEX)
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            for (var leaf : leaves) {
                if (leaf.value1() != place || !testimony.is(place, leaf.value2())) {
                    return place;
                }
                place++;
            }
        }
        return place;
    }
}
