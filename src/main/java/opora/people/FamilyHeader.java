package opora.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opora.platform.access.RecordFacts;
import opora.platform.access.RecordState;
import opora.platform.access.User;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of every page of a family.
 *
 * @param restrictions why only a few may know of the family; none for most
 * @param facts what is asked of the policy when a page offers to do something with the family
 */
public record FamilyHeader(
        UUID id,
        String number,
        String name,
        LocalDate registeredOn,
        @Nullable String settlement,
        String address,
        @Nullable UUID sectionId,
        @Nullable String sectionName,
        @Nullable UUID curatorId,
        @Nullable String curatorName,
        @Nullable String legalStatus,
        @Nullable String practiceStatus,
        RecordFacts facts,
        List<String> restrictions,
        List<FamilyNote.Note> notes,
        List<FamilyTab> tabs) {

    /** The address of a refuge stands on no page, not even for those who know the family. */
    public boolean hidesAddress() {
        return restrictions.contains(Restrictions.REFUGE);
    }

    /** What stands in the title of a window, and so in the history of a browser: the number, never the name. */
    public String title(Shell shell) {
        return shell.t("people.header.number", number);
    }

    /** «Лесная, 4, 12»: what is not known is left out. */
    static String address(@Nullable String street, @Nullable String house, @Nullable String flat) {
        return Stream.of(street, house, flat)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    public List<FamilyNote.Sentence> sentences() {
        return notes.stream()
                .map(FamilyNote.Note::sentence)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    public List<FamilyNote.Button> buttons() {
        return notes.stream()
                .map(FamilyNote.Note::button)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Every page of a family somebody opened by breaking the glass says so. */
    public boolean isOpenInEmergencyTo(@Nullable User user) {
        return user != null
                && facts.is(RecordState.RESTRICTED)
                && facts.openedTo().contains(user.accountId());
    }

    public String path() {
        return PeopleLinks.family(id);
    }
}
