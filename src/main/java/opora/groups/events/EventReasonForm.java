package opora.groups.events;

import org.jspecify.annotations.Nullable;

public record EventReasonForm(@Nullable String reason) {}
