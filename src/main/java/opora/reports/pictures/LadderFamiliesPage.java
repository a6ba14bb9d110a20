package opora.reports.pictures;

import opora.platform.paging.Slice;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** The families behind one band of the ladder. */
public record LadderFamiliesPage(
        Shell shell,
        int year,
        String from,
        String to,
        Slice<PictureFamily> families,
        @Nullable String next) {

    public record PictureFamily(String path, String number, String name) {}
}
