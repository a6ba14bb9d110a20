package opora.reports.statement;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** The answers to one indicator and the form of the next. */
public record StatementPage(
        Shell shell, Fields fields, String code, String title, String definition, List<Signature> answers) {

    /** @param voided who took it back and why, or null */
    public record Signature(
            StatementLine line, String recorded, @Nullable String voided) {}

    public List<Choice> choices() {
        return List.of(Choice.of(true, shell.t("reports.yes")), Choice.of(false, shell.t("reports.no")));
    }
}
