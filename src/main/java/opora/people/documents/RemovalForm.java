package opora.people.documents;

import org.jspecify.annotations.Nullable;

public record RemovalForm(@Nullable String reason) {}
