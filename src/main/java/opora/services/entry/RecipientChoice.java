package opora.services.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.platform.NotFound;
import opora.platform.access.User;
import opora.platform.web.Fields;
import org.springframework.stereotype.Component;

/** Keeps in the fields of the form whom the service is given to while the rest of it is being filled in. */
@Component
public class RecipientChoice {

    private final RecipientStore recipients;
    private final Clock clock;

    RecipientChoice(RecipientStore recipients, Clock clock) {
        this.recipients = recipients;
        this.clock = clock;
    }

    public Optional<Household> household(User user, Fields fields) {
        var family = id(fields.value("familyId"));
        if (family.isPresent()) {
            return recipients.household(user, family.get(), today());
        }
        return fields.values("persons").stream()
                .findFirst()
                .flatMap(RecipientChoice::id)
                .flatMap(person -> recipients.householdOf(user, person, today()));
    }

    /** The fields with another recipient: a person, a family, an anonymous caller, or nobody yet. */
    public Fields chosen(Fields typed, User user, String pick) {
        var values = new LinkedHashMap<>(typed.values());
        List.of("recipient", "familyId", "persons", "wholeFamily", "anonymous", "pick", "find")
                .forEach(values::remove);
        var kind = pick.split(":", 2)[0];
        var id = id(pick.substring(pick.indexOf(':') + 1));
        if (kind.equals("anonymous")) {
            values.put("anonymous", List.of("true"));
        } else if (kind.equals("family")) {
            var household = recipients.household(user, id.orElseThrow(NotFound::new), today());
            choose(values, household.orElseThrow(NotFound::new));
            values.put("wholeFamily", List.of("true"));
        } else if (kind.equals("person")) {
            var household = recipients.householdOf(user, id.orElseThrow(NotFound::new), today());
            choose(values, household.orElseThrow(NotFound::new));
            values.put("persons", List.of(id.get().toString()));
        }
        return new Fields(values, typed.problems(), typed.refusals());
    }

    private static void choose(LinkedHashMap<String, List<String>> values, Household household) {
        if (household.familyId() != null) {
            values.put("familyId", List.of(household.familyId().toString()));
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
