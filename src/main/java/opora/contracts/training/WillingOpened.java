package opora.contracts.training;

import opora.audit.JournalEvent;

/** Somebody looked at who is willing to take part in a training. */
record WillingOpened(int people) implements JournalEvent {}
