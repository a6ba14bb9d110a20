package opora.audit.seal;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sealed journal wherever it lies, read from its beginning: the leaves in their order, each head behind the leaves it covers. */
interface Evidence {

    void read(Reader reader) throws IOException;

    interface Reader {

        /**
         * @param sealed the hash the leaf was sealed with
         * @param line the entry as it is now; null when it is not there
         * @return false when no more need be read
         */
        boolean leaf(long index, byte[] sealed, @Nullable UUID entry, @Nullable String line) throws IOException;

        /** @return false when no more need be read */
        boolean head(long size, String note) throws IOException;
    }
}
