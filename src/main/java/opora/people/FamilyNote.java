package opora.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a higher module wants to be seen at the head of every page of a family. Contributed as a bean; one query at most. */
public interface FamilyNote {

    Optional<Note> note(UUID institutionId, UUID familyId);

    /**
     * @param messageKey the sentence; its first argument is the date in Russian form
     * @param detailKey message key of what stands in the sentence as its second argument, or null
     */
    record Note(String messageKey, LocalDate on, @Nullable String detailKey) {}
}
