package opora.surveys;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which questions are asked after the answers given so far: the skip rules of a version, gone through from the top. */
public final class Asked {

    private Asked() {}

    /** The codes of the questions that are asked, in their order. */
    public static Set<String> of(Body body, Collection<Given> answers) {
        Map<String, Given> given =
                answers.stream().collect(Collectors.toMap(Given::question, Function.identity(), (a, b) -> a));
        var asked = new LinkedHashSet<String>();
        var hidden = new HashSet<String>();
        var next = "";
        for (var section : body.sections()) {
            for (var question : section.questions()) {
                if (next.equals(question.code())) {
                    next = "";
                }
                if (!next.isEmpty() || hidden.contains(question.code()) || hidden.contains(section.code())) {
                    continue;
                }
                asked.add(question.code());
                for (var skip : following(question, given)) {
                    switch (skip.effect()) {
                        case FINISH -> {
                            return asked;
                        }
                        case HIDE -> hidden.add(skip.target());
                        case GO_TO -> next = skip.target();
                    }
                }
            }
        }
        return asked;
    }

    private static List<Skip> following(Question question, Map<String, Given> given) {
        var answer = given.get(question.code());
        return answer == null
                ? List.of()
                : question.skips().stream()
                        .filter(skip -> answer.options().contains(skip.option()))
                        .toList();
    }
}
