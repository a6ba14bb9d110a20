package opora.services.aid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.services.entry.Found;
import opora.services.entry.Household;
import opora.services.entry.RecipientChoice;
import opora.services.entry.RecipientStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Keeps in the fields of a form which family is helped, and which of its members if not all, while the rest is filled in. */
@Component
public class FamilyChoice {

    private final RecipientStore recipients;
    private final RecipientChoice choice;
    private final MessageSource messages;

    FamilyChoice(RecipientStore recipients, RecipientChoice choice, MessageSource messages) {
        this.recipients = recipients;
        this.choice = choice;
        this.messages = messages;
    }

    public Optional<Household> household(User user, Fields fields) {
        return fields.value("familyId").isEmpty() ? Optional.empty() : choice.household(user, fields);
    }

    /** What the search has found; null when there is nothing to search for. */
    public @Nullable List<Found> found(User user, Fields fields) {
        var typed = fields.value("recipient");
        return typed.isBlank() || !fields.value("familyId").isEmpty()
                ? null
                : recipients.search(user, typed).found();
    }

    /** Enter in the field of the search: one person found is the one who is meant. */
    public Fields searched(Fields typed, User user) {
        return recipients
                .search(user, typed.value("recipient"))
                .theOne()
                .map(one -> chosen(typed, user, "person:" + one.id()))
                .orElse(typed);
    }

    /** @param pick {@code family:<id>}, {@code person:<id>}, or anything else for nobody yet */
    public Fields chosen(Fields typed, User user, String pick) {
        var fields = choice.chosen(typed, user, pick);
        var values = new LinkedHashMap<>(fields.values());
        var person = values.remove("persons");
        values.remove("wholeFamily");
        values.remove("personId");
        if (person != null && !values.containsKey("familyId")) {
            var problem = messages.getMessage("services.aid.refused.no-family", null, LocaleContextHolder.getLocale());
            return new Fields(values, Map.of("recipient", List.of(problem)), fields.refusals());
        }
        if (person != null) {
            values.put("personId", person);
        }
        return new Fields(values, fields.problems(), fields.refusals());
    }
}
