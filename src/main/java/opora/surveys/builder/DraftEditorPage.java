package opora.surveys.builder;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import opora.surveys.Question;
import opora.surveys.Skip;

/**
 * The version that is being written.
 *
 * @param gaps what it lacks before it can be published
 */
public record DraftEditorPage(Shell shell, Fields fields, DraftVersion draft, List<String> gaps) {

    public List<Choice> kinds() {
        return BuilderPages.kinds(shell);
    }

    public String skip(Question question, Skip skip) {
        var option = question.option(skip.option()).map(each -> each.text()).orElse(shell.t("surveys.own"));
        return switch (skip.effect()) {
            case FINISH -> shell.t("surveys.skip.finish", option);
            case GO_TO -> shell.t("surveys.skip.go-to", option, draft.body().number(skip.target()));
            case HIDE ->
                draft.body()
                        .section(skip.target())
                        .map(section -> shell.t("surveys.skip.hide-section", option, section.title()))
                        .orElseGet(() -> shell.t(
                                "surveys.skip.hide", option, draft.body().number(skip.target())));
        };
    }
}
