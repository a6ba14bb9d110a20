package opora.reports.submission;

import java.util.List;
import java.util.Map;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * What would be frozen, and what is odd about it.
 *
 * @param asked the hidden fields: the period and the part
 */
public record SubmissionPreviewPage(
        Shell shell,
        Fields fields,
        String report,
        String title,
        String period,
        Map<String, String> places,
        int version,
        int indicators,
        int paragraphs,
        int statements,
        List<Warnings.Warning> warnings,
        Map<String, String> asked,
        String back) {}
