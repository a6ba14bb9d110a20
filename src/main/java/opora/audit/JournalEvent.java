package opora.audit;

/**
 * What the journal keeps: a record of ids, codes, dates and field names. Its simple name is the event's name, unique in the whole
 * program, and its title stands in the messages of its module under {@code audit.event.<SimpleName>}.
 */
public interface JournalEvent {}
