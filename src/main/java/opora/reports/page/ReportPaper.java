package opora.reports.page;

import java.util.List;
import java.util.Map;
import opora.reports.narrative.Told;
import org.jspecify.annotations.Nullable;

/**
 * A report as it goes out of the house: printed, or shown to everybody.
 *
 * @param scope the names of the part of the institution, by kind
 * @param told what has changed over the year, in words; empty for a report of other days or of a part of the institution
 * @param note what the reader must know of the numbers, or null
 */
public record ReportPaper(
        String title,
        String institution,
        String period,
        String previous,
        Map<String, String> scope,
        List<ReportPage.Part> parts,
        List<Told> told,
        @Nullable String note) {}
