package opora.surveys.builder;

import java.util.Arrays;
import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Shell;
import opora.surveys.QuestionnaireKind;

/** Choices the forms of the builder share. */
final class BuilderPages {

    private BuilderPages() {}

    static List<Choice> kinds(Shell shell) {
        return Arrays.stream(QuestionnaireKind.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }
}
