package opora.contracts.lists;

import org.jspecify.annotations.Nullable;

/** Why somebody is taken off a list. */
record ListRemovalForm(@Nullable String reason) {}
