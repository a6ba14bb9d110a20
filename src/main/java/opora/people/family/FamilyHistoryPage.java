package opora.people.family;

import opora.audit.HistorySlice;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record FamilyHistoryPage(Shell shell, FamilyHeader header, HistorySlice history) {

    public @Nullable String nextPath() {
        return history.next() == null ? null : header.path() + "/history?after=" + history.next();
    }
}
