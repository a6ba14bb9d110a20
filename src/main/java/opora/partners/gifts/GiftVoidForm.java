package opora.partners.gifts;

import org.jspecify.annotations.Nullable;

public record GiftVoidForm(@Nullable String reason) {}
