package opora.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A one-time link that is still good. Without an account it opens the first institution of an empty database. */
record Invitation(String tokenHash, @Nullable UUID account) {

    boolean isFirstStart() {
        return account == null;
    }
}
