package opora.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.platform.Refused;
import org.springframework.stereotype.Component;

/** The numbers families go by: running within the year of registration, such as 2026-00012, unless the office gives its own. */
@Component
class FamilyNumbers {

    private final FamilyStore families;

    FamilyNumbers(FamilyStore families) {
        this.families = families;
    }

    /** Those that were given, and the next free ones for the rest. The caller holds the lock on the numbers. */
    Map<UUID, String> of(Map<UUID, FamilyDraft> drafts, UUID institution) {
        var numbers = new HashMap<UUID, String>();
        drafts.forEach((key, draft) -> {
            var number = draft.number();
            if (number != null && !number.isBlank()) {
                numbers.put(key, number.strip());
            }
        });
        mustBeFree(numbers, families.takenNumbers(institution, numbers.values()));
        if (numbers.size() < drafts.size()) {
            giveOut(numbers, drafts, families.lastNumbers(institution));
        }
        return numbers;
    }

    private static void mustBeFree(Map<UUID, String> wanted, Set<String> taken) {
        var seen = new HashSet<>(taken);
        for (var number : wanted.values()) {
            if (!seen.add(number)) {
                throw new Refused("people.refused.number-taken", number).on("number");
            }
        }
    }

    private static void giveOut(Map<UUID, String> numbers, Map<UUID, FamilyDraft> drafts, Map<Integer, Integer> last) {
        var wanted = Set.copyOf(numbers.values());
        drafts.forEach((key, draft) -> {
            int year = draft.registeredOn().getYear();
            while (!numbers.containsKey(key)) {
                var next = FamilyStore.number(year, last.merge(year, 1, Integer::sum));
                if (!wanted.contains(next)) {
                    numbers.put(key, next);
                }
            }
        });
    }
}
