package opora.reports.section;

import java.util.List;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * A passport as it was found, or two of them side by side.
 *
 * @param other the later one of two, or null when one is read by itself
 */
public record SectionPassportPage(
        Shell shell, SectionPassport passport, @Nullable SectionPassport other, String taken, List<Part> parts) {

    public record Part(String title, List<Line> lines) {}

    /** @param second and change only where two are compared */
    public record Line(
            String title,
            String remark,
            @Nullable String first,
            @Nullable String second,
            @Nullable String change) {}
}
