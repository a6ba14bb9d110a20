package opora.audit;

import java.util.List;

/** A file was taken: from which address, and by which filters. */
record FileTaken(String page, List<String> filters) implements JournalEvent {}
