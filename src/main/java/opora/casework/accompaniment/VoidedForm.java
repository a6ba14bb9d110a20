package opora.casework.accompaniment;

import org.jspecify.annotations.Nullable;

/** @param reason why an entry is taken back; the change carries it */
public record VoidedForm(@Nullable String reason) {}
