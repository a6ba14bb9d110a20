package opora.contracts;

import java.util.Set;
import java.util.UUID;

/** Income of these contracts was assessed, in the transaction that is running. */
public record IncomesAssessed(UUID institutionId, Set<UUID> contractIds) {}
