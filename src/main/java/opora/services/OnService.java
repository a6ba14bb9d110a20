package opora.services;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** Which families are under care now. Services asks, because a family removed from care is missed by nobody; casework answers. */
public interface OnService {

    Condition onService(Field<UUID> institutionId, Field<UUID> familyId);
}
