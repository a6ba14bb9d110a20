package opora.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a higher module wants to be seen at the head of every page of a family. Contributed as a bean; one query at most. */
public interface FamilyNote {

    Optional<Note> note(UUID institutionId, UUID familyId);

    /**
     * @param sentence what has to be known, or null
     * @param button what may be done about it, or null
     */
    record Note(@Nullable Sentence sentence, @Nullable Button button) {}

    /** @param messageKey its arguments are the date in Russian form and the text behind the detail's message key */
    record Sentence(String messageKey, LocalDate on, String detailKey) {}

    /** @param pathSuffix what follows the address of the family */
    record Button(String titleKey, String pathSuffix, String permission) {}
}
