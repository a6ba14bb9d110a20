package opora.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import opora.platform.access.User;
import org.jspecify.annotations.Nullable;

/** Tells which records the journal speaks of. Contributed as a bean by every module for the records it keeps. */
public interface Subjects {

    /** Those of the given ids that are records of this module and within reach of the reader. */
    Map<UUID, Subject> find(Collection<UUID> ids, User reader);

    /** What a record is called today and where its page is. */
    record Subject(String title, @Nullable String path) {

        /** A record the reader may not know: the line stands, and says neither who nor why. */
        public static Subject masked(String title) {
            return new Subject(title, null);
        }

        public boolean isMasked() {
            return path == null;
        }
    }
}
