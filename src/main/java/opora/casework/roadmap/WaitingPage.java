package opora.casework.roadmap;

import java.util.List;
import opora.platform.paging.Slice;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * What waits in the road maps in reach.
 *
 * @param mine whether only what the reader must do is shown
 */
public record WaitingPage(
        Shell shell,
        boolean mine,
        List<PlanWaiting.Version> submitted,
        List<PlanWaiting.Version> returned,
        Slice<PlanWaiting.LateMeasure> late) {

    public @Nullable String next() {
        var after = late.next();
        return after == null ? null : "/plans?" + (mine ? "mine=true&" : "") + "after=" + after;
    }
}
