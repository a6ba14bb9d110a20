package opora.exchange.check;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param id null while the institution with its catalogue is only about to be opened */
record ServiceRef(@Nullable UUID id, String code, boolean active) {}
