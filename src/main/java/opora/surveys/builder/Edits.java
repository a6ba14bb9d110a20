package opora.surveys.builder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.surveys.Body;
import opora.surveys.Question;
import opora.surveys.Scale;
import opora.surveys.Section;
import opora.surveys.Skip;

/** What can be done to a draft: every edit makes a new body of the old one. */
final class Edits {

    private Edits() {}

    static Body words(Body body, String greeting, String thanks) {
        return new Body(greeting, thanks, body.sections(), body.scales());
    }

    static Body addSection(Body body, String title) {
        var sections = new ArrayList<>(body.sections());
        int number = 1;
        while (body.section("s" + number).isPresent()) {
            number++;
        }
        sections.add(new Section("s" + number, title, List.of()));
        return with(body, sections);
    }

    static Body rename(Body body, String code, String title) {
        return sections(
                body, section -> section.code().equals(code) ? new Section(code, title, section.questions()) : section);
    }

    static Body moveSection(Body body, String code, boolean up) {
        var sections = new ArrayList<>(body.sections());
        int place = sections.indexOf(body.section(code).orElseThrow(NotFound::new));
        swap(sections, place, up);
        return with(body, sections);
    }

    /** A section with questions is not thrown away by a slip of the hand. */
    static Body removeSection(Body body, String code) {
        var section = body.section(code).orElseThrow(NotFound::new);
        if (!section.questions().isEmpty()) {
            throw new Refused("surveys.refused.section-not-empty");
        }
        if (body.sections().size() == 1) {
            throw new Refused("surveys.refused.last-section");
        }
        return with(
                body,
                body.sections().stream().filter(each -> !each.equals(section)).toList());
    }

    /** Replaces the question of this code, or puts a new one at the end of the section. */
    static Body put(Body body, String section, Question question) {
        body.section(section).orElseThrow(() -> new Refused("surveys.refused.section").on("section"));
        return sections(body, each -> {
            var questions = new ArrayList<>(each.questions());
            int place = codes(questions).indexOf(question.code());
            if (each.code().equals(section)) {
                if (place >= 0) {
                    questions.set(place, question);
                } else {
                    questions.add(question);
                }
            } else if (place >= 0) {
                questions.remove(place);
            }
            return each.with(questions);
        });
    }

    /** At the end of its section a question goes on into the next one. */
    static Body moveQuestion(Body body, String code, boolean up) {
        var question = body.question(code).orElseThrow(NotFound::new);
        for (int i = 0; i < body.sections().size(); i++) {
            var questions = new ArrayList<>(body.sections().get(i).questions());
            int place = questions.indexOf(question);
            if (place < 0) {
                continue;
            }
            boolean leaves = up ? place == 0 : place == questions.size() - 1;
            int next = up ? i - 1 : i + 1;
            if (!leaves) {
                swap(questions, place, up);
                return replace(body, i, questions);
            }
            if (next < 0 || next >= body.sections().size()) {
                return body;
            }
            questions.remove(place);
            var others = new ArrayList<>(body.sections().get(next).questions());
            others.add(up ? others.size() : 0, question);
            return replace(replace(body, i, questions), next, others);
        }
        throw new NotFound();
    }

    /** With it go the rules that lead to it and its part in the scales. */
    static Body removeQuestion(Body body, String code) {
        body.question(code).orElseThrow(NotFound::new);
        var left = sections(
                body,
                section -> section.with(section.questions().stream()
                        .filter(each -> !each.code().equals(code))
                        .map(each -> each.with(each.skips().stream()
                                .filter(skip -> !skip.target().equals(code))
                                .toList()))
                        .toList()));
        return scales(
                left,
                left.scales().stream()
                        .map(each -> new Scale(
                                each.code(),
                                each.title(),
                                without(each.questions(), code),
                                without(each.reversed(), code),
                                each.moreIsBetter(),
                                each.norms(),
                                each.deviation(),
                                each.reliability()))
                        .toList());
    }

    static Body skips(Body body, String code, List<Skip> skips) {
        body.question(code).orElseThrow(NotFound::new);
        return sections(
                body,
                section -> section.with(section.questions().stream()
                        .map(each -> each.code().equals(code) ? each.with(skips) : each)
                        .toList()));
    }

    static Body put(Body body, Scale scale) {
        var scales = new ArrayList<>(body.scales());
        int place = scales.stream().map(Scale::code).toList().indexOf(scale.code());
        if (place >= 0) {
            scales.set(place, scale);
        } else {
            scales.add(scale);
        }
        return scales(body, scales);
    }

    static Body removeScale(Body body, String code) {
        return scales(
                body,
                body.scales().stream().filter(each -> !each.code().equals(code)).toList());
    }

    private static Body sections(Body body, UnaryOperator<Section> change) {
        return with(body, body.sections().stream().map(change).toList());
    }

    private static Body replace(Body body, int place, List<Question> questions) {
        var sections = new ArrayList<>(body.sections());
        sections.set(place, sections.get(place).with(List.copyOf(questions)));
        return with(body, sections);
    }

    private static Body with(Body body, List<Section> sections) {
        return new Body(body.greeting(), body.thanks(), List.copyOf(sections), body.scales());
    }

    private static Body scales(Body body, List<Scale> scales) {
        return new Body(body.greeting(), body.thanks(), body.sections(), List.copyOf(scales));
    }

    private static List<String> codes(List<Question> questions) {
        return questions.stream().map(Question::code).toList();
    }

    private static List<String> without(List<String> codes, String code) {
        return codes.stream().filter(each -> !each.equals(code)).toList();
    }

    private static void swap(List<?> list, int place, boolean up) {
        int other = up ? place - 1 : place + 1;
        if (other >= 0 && other < list.size()) {
            Collections.swap(list, place, other);
        }
    }
}
