package opora.reports.page;

import java.time.LocalDate;
import opora.audit.JournalEvent;

/** A report left the house as a file. */
public record ReportTaken(String report, String form, LocalDate from, LocalDate to) implements JournalEvent {}
