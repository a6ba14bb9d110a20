package opora.access;

import java.time.LocalDateTime;

/** A passkey in the list of its owner. */
public record PasskeyLine(String id, String label, LocalDateTime addedAt, LocalDateTime lastUsedAt) {}
