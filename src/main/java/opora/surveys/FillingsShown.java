package opora.surveys;

import static opora.surveys.db.Tables.FILLING;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.util.UUID;
import opora.audit.PersonalRecords;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Whose answers are shown. */
@Component
class FillingsShown implements PersonalRecords {

    @Override
    public Select<Record1<UUID>> behind(UUID institution, UUID[] ids) {
        return select(field("unnest({0})", UUID.class, array(FILLING.FAMILY_ID, FILLING.PERSON_ID)))
                .from(FILLING)
                .where(FILLING.INSTITUTION_ID.eq(institution), FILLING.ID.eq(any(ids)));
    }
}
