package opora.groups;

import static opora.groups.db.Tables.SERIES;

import java.util.List;
import java.util.UUID;
import opora.services.GroupsOffered;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The groups that meet again and again. */
@Component
class OfferedSeries implements GroupsOffered {

    private final DSLContext db;

    OfferedSeries(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Group> groups(UUID institution) {
        return db.select(SERIES.ID, SERIES.NAME, SERIES.ACTIVE)
                .from(SERIES)
                .where(SERIES.INSTITUTION_ID.eq(institution))
                .orderBy(SERIES.NAME_KEY)
                .fetch(row -> new Group(row.value1(), row.value2(), row.value3()));
    }
}
