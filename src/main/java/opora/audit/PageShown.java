package opora.audit;

import java.util.List;

/** A page with people on it was shown: which one, and by which filters, without what was typed into them. */
record PageShown(String page, List<String> filters) implements JournalEvent {}
