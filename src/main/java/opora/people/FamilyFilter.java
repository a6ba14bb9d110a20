package opora.people;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** A way to narrow the list of families by what a higher module knows. Contributed as a bean. */
public interface FamilyFilter {

    /** The name of its field in the address of the list. */
    String name();

    /** Message key of its label; the title of a value stands under the key with a dot and the value. */
    String titleKey();

    /** The first is the one that holds when nothing is chosen. */
    List<String> values();

    Condition condition(String value, Field<UUID> institutionId, Field<UUID> familyId);
}
