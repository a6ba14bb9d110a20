package opora.contracts;

import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.MEASURE;
import static opora.contracts.db.Tables.NEED;
import static opora.contracts.db.Tables.STATUS_LIST_MEMBER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.util.UUID;
import opora.audit.PersonalRecords;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Whom a contract, and what belongs to it, is about. */
@Component
class ContractsShown implements PersonalRecords {

    @Override
    public Select<Record1<UUID>> behind(UUID institution, UUID[] ids) {
        return select(field("unnest({0})", UUID.class, array(CONTRACT.FAMILY_ID, CONTRACT.PERSON_ID)))
                .from(CONTRACT)
                .where(CONTRACT.INSTITUTION_ID.eq(institution), CONTRACT.ID.eq(any(ids)))
                .unionAll(select(MEASURE.FAMILY_ID)
                        .from(MEASURE)
                        .where(MEASURE.INSTITUTION_ID.eq(institution), MEASURE.ID.eq(any(ids))))
                .unionAll(select(field("unnest({0})", UUID.class, array(NEED.FAMILY_ID, NEED.PERSON_ID)))
                        .from(NEED)
                        .where(NEED.INSTITUTION_ID.eq(institution), NEED.ID.eq(any(ids))))
                .unionAll(select(field(
                                "unnest({0})",
                                UUID.class, array(STATUS_LIST_MEMBER.FAMILY_ID, STATUS_LIST_MEMBER.PERSON_ID)))
                        .from(STATUS_LIST_MEMBER)
                        .where(STATUS_LIST_MEMBER.INSTITUTION_ID.eq(institution), STATUS_LIST_MEMBER.ID.eq(any(ids))));
    }
}
