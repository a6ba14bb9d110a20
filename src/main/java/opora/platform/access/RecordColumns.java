package opora.platform.access;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Where a query finds what {@link RecordFacts} says of one record.
 *
 * @param named the record names the user, or is open to them for a while
 */
public record RecordColumns(Field<UUID> sectionId, Field<UUID> curatorId, Condition named) {}
