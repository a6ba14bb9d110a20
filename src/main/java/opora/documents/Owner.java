package opora.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record a file belongs to. Whoever may open the record may open the file, and the module of the record says who that is.
 *
 * @param familyId the family the record is about, if it is about one: the walls of the database hide its files with it
 */
public record Owner(
        String kind,
        UUID id,
        @Nullable UUID familyId,
        @Nullable UUID personId) {

    public static Owner family(UUID id) {
        return new Owner("family", id, id, null);
    }

    public static Owner person(UUID id) {
        return new Owner("person", id, null, id);
    }

    /** What was drawn while a finding about a family was made. */
    public static Owner finding(UUID id, UUID family) {
        return new Owner("finding", id, family, null);
    }
}
