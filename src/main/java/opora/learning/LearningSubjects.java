package opora.learning;

import static opora.learning.views.Tables.ENTRY_CARD;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import opora.audit.Subjects;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Names the entries the journal speaks of. */
@Component
class LearningSubjects implements Subjects {

    private final DSLContext db;

    LearningSubjects(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<UUID, Subject> find(Collection<UUID> ids, User reader) {
        var found = new HashMap<UUID, Subject>();
        db.select(ENTRY_CARD.ID, ENTRY_CARD.TITLE, ENTRY_CARD.REGISTER)
                .from(ENTRY_CARD)
                .where(ENTRY_CARD.INSTITUTION_ID.eq(reader.institutionId()), ENTRY_CARD.ID.in(ids))
                .forEach(row -> found.put(
                        row.value1(),
                        new Subject(row.value2(), Register.of(row.value3()).path(row.value1()))));
        return found;
    }
}
