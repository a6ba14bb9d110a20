package opora.services.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param people whom the service may have been given to, family by family; empty before a section or names are chosen
 * @param missing the names nobody was found under
 * @param namesakes how many names several people were found under
 */
public record GroupEntryPage(
        Shell shell,
        Fields fields,
        EntryChoices choices,
        List<Found> people,
        List<String> missing,
        int namesakes,
        LocalDate today) {

    public record Family(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String number,
            List<Found> people) {}

    public List<Family> families() {
        var families = new LinkedHashMap<String, Family>();
        for (var person : people) {
            families.computeIfAbsent(
                            String.valueOf(person.familyId()),
                            id -> new Family(
                                    person.familyId(), person.familyName(), person.familyNumber(), new ArrayList<>()))
                    .people()
                    .add(person);
        }
        return List.copyOf(families.values());
    }

    public boolean isMinor(Found person) {
        return person.birthDate() != null && person.birthDate().isAfter(today.minusYears(18));
    }
}
