package opora.access.feed;

import java.time.LocalDateTime;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param address the address that was just made, shown this once
 * @param madeAt when the address that works was made, or null when there is none
 * @param readAt when it was read last
 */
public record FeedPage(
        Shell shell,
        @Nullable String address,
        @Nullable LocalDateTime madeAt,
        @Nullable LocalDateTime readAt) {}
