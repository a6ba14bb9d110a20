package opora.platform.access;

import java.util.Optional;
import java.util.UUID;

/** Finds the user behind a signed-in account. Answered by the module that keeps the accounts. */
public interface UserSource {

    /** Empty when the account has been switched off since it signed in. */
    Optional<User> byAccount(UUID accountId);
}
