package opora.reports.page;

import java.util.List;
import opora.platform.web.Shell;
import opora.reports.count.Sheet;
import opora.reports.narrative.Told;
import org.jspecify.annotations.Nullable;

/** What stands on the page of a report beside its numbers. */
public interface BesideReport {

    Beside of(Sheet sheet, Shell shell);

    /**
     * @param submitted where the report of this period and part stands that was handed in, and when that was; null when it was not
     * @param submit where it can be handed in, or null
     * @param told the changes observed over the year
     * @param narrative where they are written
     */
    record Beside(
            @Nullable Link submitted,
            @Nullable String submit,
            List<Told> told,
            @Nullable String narrative) {}

    record Link(String path, String title) {}
}
