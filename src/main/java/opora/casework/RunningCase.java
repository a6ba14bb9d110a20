package opora.casework;

import static opora.casework.db.Tables.CASE_FILE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.util.UUID;
import opora.services.OnService;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** A family is under care while its case runs. */
@Component
class RunningCase implements OnService {

    @Override
    public Condition onService(Field<UUID> institutionId, Field<UUID> familyId) {
        return exists(selectOne()
                .from(CASE_FILE)
                .where(
                        CASE_FILE.INSTITUTION_ID.eq(institutionId),
                        CASE_FILE.FAMILY_ID.eq(familyId),
                        CASE_FILE.CLOSED_ON.isNull()));
    }
}
