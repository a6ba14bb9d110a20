package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static opora.casework.db.Tables.SURVEY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.util.UUID;
import opora.audit.PersonalRecords;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Whom a signal or an act of survey is about. */
@Component
class SignalsShown implements PersonalRecords {

    @Override
    public Select<Record1<UUID>> behind(UUID institution, UUID[] ids) {
        return select(field("unnest({0})", UUID.class, array(SIGNAL.FAMILY_ID, SIGNAL.PERSON_ID)))
                .from(SIGNAL)
                .where(SIGNAL.INSTITUTION_ID.eq(institution), SIGNAL.ID.eq(any(ids)))
                .unionAll(select(SURVEY.FAMILY_ID)
                        .from(SURVEY)
                        .where(SURVEY.INSTITUTION_ID.eq(institution), SURVEY.ID.eq(any(ids))));
    }
}
