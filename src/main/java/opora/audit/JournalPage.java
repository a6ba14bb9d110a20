package opora.audit;

import opora.audit.seal.SealedHeads.SealedHead;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param head the last head of today; null when nothing has been sealed yet
 * @param nextPath where the entries before these stand, or null
 */
public record JournalPage(
        Shell shell,
        JournalForm form,
        @Nullable SealedHead head,
        HistorySlice history,
        @Nullable String nextPath) {}
