package opora.groups.events;

import java.util.List;
import java.util.UUID;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param id null while it is being recorded */
public record EventFormPage(
        Shell shell,
        Fields fields,
        @Nullable UUID id,
        List<Choice> series,
        List<Choice> employees,
        List<Choice> partners,
        List<Choice> sections,
        List<Choice> settlements) {

    public String action() {
        return id == null ? "/events/new" : "/events/" + id + "/edit";
    }

    public List<Choice> kinds() {
        return EventChoices.kinds(shell);
    }

    public List<Choice> forms() {
        return EventChoices.forms(shell);
    }

    public List<Choice> audiences() {
        return EventChoices.audiences(shell);
    }

    public List<Choice> channels() {
        return EventChoices.channels(shell);
    }

    public List<Choice> statuses() {
        return EventChoices.statuses(shell);
    }

    /** True when something that is only odd has to be confirmed. */
    public boolean isOdd() {
        return !fields.problems("sure").isEmpty() || fields.has("sure", "true");
    }

    /** True when one of the details that stand folded is filled in or wrong. */
    public boolean hasDetails() {
        return List.of("number", "lastOn", "settlementId", "sectionId", "helpers", "partnerId", "outline").stream()
                .anyMatch(name ->
                        !fields.value(name).isEmpty() || !fields.problems(name).isEmpty());
    }
}
