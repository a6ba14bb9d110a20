package opora.audit;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param nextPath where the entries before these stand, or null */
public record JournalPage(
        Shell shell,
        Fields fields,
        List<Choice> accounts,
        List<Choice> kinds,
        HistorySlice history,
        @Nullable String nextPath) {}
