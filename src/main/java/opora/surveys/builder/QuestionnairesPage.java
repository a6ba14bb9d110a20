package opora.surveys.builder;

import java.util.List;
import opora.platform.paging.Slice;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** The list of questionnaires. */
public record QuestionnairesPage(
        Shell shell,
        Fields fields,
        Slice<QuestionnaireCard> questionnaires,
        @Nullable String next) {

    public List<Choice> states() {
        return java.util.Arrays.stream(Which.values())
                .map(each -> new Choice(each.name(), shell.t("surveys.which." + each.name())))
                .toList();
    }
}
