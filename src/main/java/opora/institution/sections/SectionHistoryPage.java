package opora.institution.sections;

import opora.audit.HistorySlice;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record SectionHistoryPage(
        Shell shell,
        SectionCard section,
        HistorySlice history,
        @Nullable String nextPath) {}
