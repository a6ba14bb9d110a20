package opora.surveys.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import opora.surveys.Option;
import opora.surveys.Question;

/** What follows from the answers to one question. */
public record SkipsPage(Shell shell, Fields fields, DraftVersion draft, Question question) {

    private static final int BLANK_ROWS = 3;
    private static final int SHORT = 60;

    public List<Integer> rows() {
        return IntStream.range(0, question.skips().size() + BLANK_ROWS).boxed().toList();
    }

    public List<Choice> options() {
        var options = new ArrayList<>(question.options().stream()
                .map(each -> new Choice(each.code(), each.text()))
                .toList());
        if (question.own()) {
            options.add(new Choice(Option.OWN, shell.t("surveys.own")));
        }
        return options;
    }

    /** Only what stands later can be gone to or hidden. */
    public List<Choice> effects() {
        var body = draft.body();
        int here = body.number(question.code());
        var effects = new ArrayList<Choice>();
        for (var each : body.questions()) {
            int number = body.number(each.code());
            if (number > here) {
                effects.add(
                        new Choice("GO_TO:" + each.code(), shell.t("surveys.effect.go-to", number, cut(each.text()))));
                effects.add(
                        new Choice("HIDE:" + each.code(), shell.t("surveys.effect.hide", number, cut(each.text()))));
            }
        }
        for (var section : body.sections()) {
            boolean later = !section.questions().isEmpty()
                    && body.number(section.questions().getFirst().code()) > here;
            if (later) {
                effects.add(
                        new Choice("HIDE:" + section.code(), shell.t("surveys.effect.hide-section", section.title())));
            }
        }
        effects.add(new Choice("FINISH:", shell.t("surveys.effect.finish")));
        return effects;
    }

    private static String cut(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }

    /** Sent once more after a refusal it is written over what its reader has seen by then. */
    public String edition() {
        return fields.hasProblems() ? String.valueOf(draft.edition()) : fields.value("edition");
    }
}
