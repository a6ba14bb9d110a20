package opora.surveys.fillings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import opora.surveys.Filled;
import opora.surveys.FillingState;
import opora.surveys.Question;
import opora.surveys.Scale;
import opora.surveys.SurveysLinks;
import org.jspecify.annotations.Nullable;

/** One filling with its answers and sums. */
public record FillingPage(
        Shell shell, Fields fields, @Nullable FamilyHeader header, Filled filled, boolean mayChange) {

    /** The sum of a scale and what it is called. */
    public record Sum(
            Scale scale, BigDecimal score, @Nullable String norm) {}

    public boolean changeable() {
        return mayChange && filled.line().is(FillingState.DONE);
    }

    public boolean voidable() {
        return mayChange
                && (filled.line().is(FillingState.DONE) || filled.line().is(FillingState.REFUSED));
    }

    public boolean draft() {
        return filled.line().is(FillingState.DRAFT);
    }

    public List<Question> answered() {
        return filled.questionnaire().body().questions().stream()
                .filter(question -> filled.to(question.code()).isPresent())
                .toList();
    }

    public String answer(Question question) {
        return filled.to(question.code())
                .map(given -> given.words(question, shell))
                .orElse("");
    }

    public String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    public List<Sum> sums() {
        var sums = new ArrayList<Sum>();
        for (var scale : filled.questionnaire().body().scales()) {
            var score = filled.scores().get(scale.code());
            if (score != null) {
                sums.add(new Sum(scale, score, scale.norm(score)));
            }
        }
        return sums;
    }

    /** Where the person's answers to this questionnaire stand side by side; nowhere when nobody is named. */
    public @Nullable String overTime() {
        var person = filled.line().personId();
        return person == null
                ? null
                : SurveysLinks.person(person, filled.questionnaire().id());
    }
}
