package opora.surveys.open;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opora.surveys.AnswerForm;
import opora.surveys.Asked;
import opora.surveys.Body;
import opora.surveys.Section;

/** A questionnaire on a telephone: one section after another, those without a question that is asked left out. */
record Parts(Body body, Map<String, List<String>> typed, AnswerForm form) {

    static Parts of(Body body, Map<String, List<String>> typed) {
        return new Parts(body, typed, AnswerForm.read(body, new opora.platform.web.Fields(typed, Map.of(), List.of())));
    }

    /** What stood there before, with the questions of one section as they were sent now: a box no longer ticked is sent by no name. */
    static Map<String, List<String>> merged(
            Body body, String section, Map<String, List<String>> before, Map<String, List<String>> sent) {
        var merged = new LinkedHashMap<>(before);
        body.section(section).stream()
                .flatMap(each -> each.questions().stream())
                .flatMap(each ->
                        java.util.stream.Stream.of(AnswerForm.field(each.code()), AnswerForm.ownField(each.code())))
                .forEach(field -> {
                    merged.remove(field);
                    if (sent.containsKey(field)) {
                        merged.put(field, sent.get(field));
                    }
                });
        return merged;
    }

    /** The answers carried along by a page that saves nothing. */
    static Map<String, List<String>> carried(Body body, Map<String, List<String>> sent) {
        var carried = new LinkedHashMap<String, List<String>>();
        body.sections().forEach(each -> carried.putAll(merged(body, each.code(), Map.of(), sent)));
        return carried;
    }

    Set<String> asked() {
        return Asked.of(body, form.all());
    }

    List<Section> sections() {
        var asked = asked();
        return body.sections().stream()
                .filter(each -> each.questions().stream().anyMatch(one -> asked.contains(one.code())))
                .toList();
    }

    /** The section of this code, or the first. */
    Section current(String code) {
        return sections().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseGet(() -> sections().isEmpty()
                        ? body.sections().getFirst()
                        : sections().getFirst());
    }

    Section beside(Section current, int step) {
        var all = sections();
        int at = Math.clamp(all.indexOf(current) + (long) step, 0, Math.max(0, all.size() - 1));
        return all.get(at);
    }

    /** The first section in which something is missing or cannot be read. */
    Optional<Section> wrong() {
        var fields = form.problems(true).stream().map(AnswerForm.Problem::field).toList();
        return sections().stream().filter(each -> holds(each, fields)).findFirst();
    }

    boolean isWrong(Section section) {
        return holds(
                section,
                form.problems(true).stream().map(AnswerForm.Problem::field).toList());
    }

    private static boolean holds(Section section, List<String> fields) {
        return section.questions().stream().anyMatch(each -> fields.contains(AnswerForm.field(each.code())));
    }
}
