package opora.surveys.results;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import opora.surveys.PublishedQuestionnaire;
import opora.surveys.QuestionKind;
import opora.surveys.SurveysLinks;
import opora.surveys.Way;
import org.jspecify.annotations.Nullable;

/** What was answered to a questionnaire, counted; every number opens the fillings behind it. */
public record SurveyResultsPage(
        Shell shell,
        Fields fields,
        PublishedQuestionnaire questionnaire,
        ResultsFilter filter,
        ResultsStore.Totals totals,
        List<Counted> counted,
        List<GroupChange> changes) {

    public List<Choice> ways() {
        return Arrays.stream(Way.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }

    public String title(Counted.Count count) {
        return count.title().isEmpty() ? shell.t("surveys.own.answer") : count.title();
    }

    public String all() {
        return behind(null, null);
    }

    public String answered(Counted counted) {
        return behind(counted.question().code(), null);
    }

    public String behind(@Nullable String question, @Nullable String answer) {
        var path = filter.path(SurveysLinks.questionnaire(questionnaire.id()) + "/answers");
        ResultsFilter.add(path, "question", question);
        ResultsFilter.add(path, "answer", answer);
        return path.build().encode().toUriString();
    }

    public String workbook() {
        return filter.path(SurveysLinks.results(questionnaire.id()) + ".xlsx")
                .build()
                .encode()
                .toUriString();
    }

    public boolean numeric(Counted counted) {
        var kind = counted.question().kind();
        return kind == QuestionKind.NUMBER || kind == QuestionKind.SCALE;
    }

    public List<GroupChange> changed() {
        return changes.stream().filter(each -> each.people() > 0).toList();
    }

    public String number(@Nullable BigDecimal number) {
        return Numbers.shown(number);
    }

    /** The change of a group in a sentence. */
    public String sentence(GroupChange change) {
        var effect = change.effect();
        var size = EffectSize.of(effect);
        if (effect == null || size == null) {
            return shell.t("surveys.group.few", change.people());
        }
        return shell.t(
                "surveys.group.sentence", change.better(), change.people(), shell.t(size.key()), Numbers.shown(effect));
    }

    public String signed(GroupChange change) {
        return Numbers.signed(change.difference());
    }
}
