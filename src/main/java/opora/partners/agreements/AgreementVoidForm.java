package opora.partners.agreements;

import org.jspecify.annotations.Nullable;

public record AgreementVoidForm(@Nullable String reason) {}
