package opora.platform.backup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A backup was taken and tried out.
 *
 * @param kind nightly, asked or console
 * @param account who asked for it, or null
 */
public record CopyMade(String kind, @Nullable UUID account, boolean verified) {}
