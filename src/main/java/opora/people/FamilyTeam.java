package opora.people;

import java.util.UUID;
import opora.platform.access.User;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * Says which employees work with a family beside its curator, wherever it lives. Answered by who keeps the cases, as parts of a query, so that a
 * decision and a list ask the database no more often.
 */
public interface FamilyTeam {

    /** The employees in the team of the family today. */
    Select<Record1<UUID>> employees(Field<UUID> institution, Field<UUID> family);

    /** The families in whose team the user, or whom they stand in for, is today. */
    Select<Record1<UUID>> families(User user);
}
