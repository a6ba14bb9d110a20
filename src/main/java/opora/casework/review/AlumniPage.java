package opora.casework.review;

import java.util.List;
import opora.platform.paging.Slice;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param watched families of closed cases somebody should ask how they live */
public record AlumniPage(Shell shell, List<AfterCase.Alumnus> alumni, Slice<WatchedFamily> watched) {

    static final String PATH = "/casework/alumni";

    public @Nullable String next() {
        return watched.next() == null ? null : PATH + "?after=" + watched.next() + "#watched";
    }
}
