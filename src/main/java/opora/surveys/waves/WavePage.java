package opora.surveys.waves;

import opora.platform.paging.Slice;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record WavePage(
        Shell shell,
        Wave wave,
        Slice<WavePerson> slice,
        @Nullable WaveStanding which) {

    public @Nullable String next() {
        var path = wave.path() + "?" + (which == null ? "" : "which=" + which + "&") + "after=";
        return slice.next() == null ? null : path + slice.next();
    }
}
