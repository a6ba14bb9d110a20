package opora.learning.entries;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import opora.learning.Codes;
import opora.learning.Register;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param id null for a new entry
 * @param working the employees of today and those the entry names already
 * @param left those who have left, for entries of the past
 */
public record LearningFormPage(
        Shell shell,
        Register register,
        @Nullable UUID id,
        Fields fields,
        List<Choice> working,
        List<Choice> left,
        List<Choice> channels) {

    public String action() {
        return id == null ? register.path() + "/new" : register.path(id) + "/correction";
    }

    public String back() {
        return id == null ? register.path() : register.path(id);
    }

    public String title() {
        return shell.t(register.key(id == null ? "new" : "correct"));
    }

    /** Everybody who works or ever worked here, those of today first. */
    public List<Choice> everybody() {
        return Stream.concat(working.stream(), left.stream()).toList();
    }

    public List<Choice> kinds() {
        return Codes.kindsOf(register).stream()
                .map(code -> new Choice(code, Codes.kind(register, code, shell)))
                .toList();
    }

    public List<Choice> statuses() {
        return Codes.STATUSES.stream()
                .map(code -> new Choice(code, shell.t("learning.status." + code)))
                .toList();
    }

    public List<Choice> consultationForms() {
        return Codes.CONSULTATION_FORMS.stream()
                .map(code -> new Choice(code, shell.t("learning.form." + code)))
                .toList();
    }
}
