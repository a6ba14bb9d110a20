package opora.groups.series;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import opora.groups.TrainingPurpose;
import opora.groups.events.EventChoices;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param id null while it is being begun */
public record SeriesFormPage(
        Shell shell, Fields fields, @Nullable UUID id, List<Choice> employees) {

    public String action() {
        return id == null ? "/series/new" : "/series/" + id + "/edit";
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

    public List<Choice> purposes() {
        return Arrays.stream(TrainingPurpose.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }

    public List<Choice> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(each -> new Choice(each.name(), each.getDisplayName(TextStyle.FULL_STANDALONE, shell.locale())))
                .toList();
    }
}
