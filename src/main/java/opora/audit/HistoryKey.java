package opora.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import opora.platform.NotFound;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Where a history was left: the moment of the last entry shown and its id, because a bulk change has one moment. */
record HistoryKey(OffsetDateTime at, UUID id) {

    static Condition after(@Nullable String text, Field<OffsetDateTime> at, Field<UUID> id) {
        if (text == null || text.isEmpty()) {
            return DSL.noCondition();
        }
        var key = parse(text);
        return DSL.row(at, id).lt(key.at, key.id);
    }

    static String of(OffsetDateTime at, UUID id) {
        return at.toInstant() + "_" + id;
    }

    private static HistoryKey parse(String text) {
        try {
            var parts = text.split("_", 2);
            return new HistoryKey(Instant.parse(parts[0]).atOffset(ZoneOffset.UTC), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
            throw new NotFound();
        }
    }
}
