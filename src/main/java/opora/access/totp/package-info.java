/** Codes of an authenticator app: how they are computed, and how the app learns their key. */
@NullMarked
package opora.access.totp;

import org.jspecify.annotations.NullMarked;
