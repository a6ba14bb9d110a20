package opora.surveys.open;

import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param again where the next one begins at a kiosk, or null */
public record RespondentEndPage(
        Shell shell,
        String sentence,
        boolean thanks,
        @Nullable String again) {}
