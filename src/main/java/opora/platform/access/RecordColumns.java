package opora.platform.access;

import static org.jooq.impl.DSL.falseCondition;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Where a query finds what {@link RecordFacts} says of one record.
 *
 * @param sectionId null where a record lies in no one section
 * @param curatorId null where a record has no curator
 * @param named the record names the user, or is open to them for a while
 */
public record RecordColumns(
        @Nullable Field<UUID> sectionId, @Nullable Field<UUID> curatorId, Condition named) {

    /** For records that lie in no one section. */
    public static RecordColumns naming(Condition named) {
        return new RecordColumns(null, null, named);
    }

    /** For records that lie in a section and name nobody. */
    public static RecordColumns ofSection(Field<UUID> sectionId) {
        return new RecordColumns(sectionId, null, falseCondition());
    }
}
