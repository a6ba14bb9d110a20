package opora.reports.narrative;

import java.util.List;
import java.util.UUID;

/** A change observed, as it is written. */
public record Paragraph(UUID id, String report, int year, String topic, String text, List<String> indicators) {}
