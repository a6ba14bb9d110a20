package opora.outreach.trips;

import org.jspecify.annotations.Nullable;

public record CancellationForm(@Nullable String reason) {}
