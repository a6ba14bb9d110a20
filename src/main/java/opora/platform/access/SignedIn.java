package opora.platform.access;

import java.util.UUID;

/** The principal of a session: nothing but the account, so that rights are never older than the request. */
public interface SignedIn {

    UUID accountId();
}
