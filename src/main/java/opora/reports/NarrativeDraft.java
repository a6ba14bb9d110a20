package opora.reports;

import java.util.List;

/**
 * A change observed over a year.
 *
 * @param topic a code of narrative-topics.tsv
 * @param indicators codes of the report's indicators whose values support what is said
 */
public record NarrativeDraft(String report, int year, String topic, String text, List<String> indicators) {

    public NarrativeDraft {
        text = text.strip();
        indicators = indicators.stream().distinct().toList();
    }
}
