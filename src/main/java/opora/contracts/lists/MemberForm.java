package opora.contracts.lists;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody put on a list. */
record MemberForm(@Nullable UUID personId, @Nullable String reason) {}
