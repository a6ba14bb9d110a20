package opora.platform.database;

import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** A record that is one of these. */
public final class OneOf {

    private OneOf() {}

    /**
     * One alone, as on its own page, is compared with itself: of a list the server does not know how short it is, and plans the query anew
     * each time, which behind the walls takes longer than the query.
     */
    public static Condition of(Field<UUID> id, Collection<UUID> ids) {
        return ids.size() == 1 ? id.eq(ids.iterator().next()) : id.eq(any(ids.toArray(UUID[]::new)));
    }
}
