package opora.casework.conference;

import static opora.documents.PrintedForm.Field.may;
import static opora.documents.PrintedForm.Field.must;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.documents.FormValues;
import opora.documents.PrintedForm;
import opora.documents.Sheet;
import opora.platform.web.Shell;
import org.springframework.stereotype.Component;

/** The minutes of a conference for the file: everybody by name (MET-07). */
@Component
class MinutesPaper implements PrintedForm {

    static final String CODE = "conference-minutes";

    private static final String KEY = "casework.paper.minutes.";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String titleKey() {
        return "casework.conference.minutes";
    }

    @Override
    public Optional<String> path(UUID record) {
        return Optional.of(ConferenceLinks.conference(record));
    }

    @Override
    public List<Field> fields() {
        return List.of(
                must("institution", "casework.paper.institution", "casework.paper.institution.example"),
                must("number", KEY + "number", KEY + "number.example"),
                must("kind", KEY + "kind", "casework.conference.kind.consilium"),
                must("on", KEY + "on", KEY + "on.example"),
                may("place", KEY + "place", KEY + "place.example"),
                may("chair", KEY + "chair", KEY + "chair.example"),
                must("participant.name", KEY + "participant", KEY + "participant.example"),
                must("item.family", KEY + "family", KEY + "family.example"),
                must("item.topic", KEY + "topic", KEY + "topic.example"),
                may("item.said", KEY + "said", KEY + "said.example"),
                may("interest.family", KEY + "family", KEY + "family.example"),
                may("interest.text", KEY + "interests", KEY + "interests.example"),
                must("decision.family", KEY + "family", KEY + "family.example"),
                must("decision.who", KEY + "who", KEY + "who.example"),
                must("decision.task", KEY + "task", KEY + "task.example"),
                must("decision.due", KEY + "due", KEY + "due.example"));
    }

    @Override
    public void draw(Sheet sheet) {
        sheet.centre("${institution}")
                .title(sheet.t(KEY + "title", "${number}"))
                .centre("${kind}")
                .right("${on}")
                .fact(sheet.t(KEY + "place"), "${place}")
                .fact(sheet.t(KEY + "chair"), "${chair}")
                .text(sheet.t(KEY + "agenda"))
                .table(this, "item")
                .text("")
                .text(sheet.t(KEY + "interests"))
                .table(this, "interest")
                .text("")
                .text(sheet.t(KEY + "decided"))
                .table(this, "decision")
                .text("")
                .text(sheet.t(KEY + "present"))
                .table(
                        List.of(sheet.t(KEY + "participant"), sheet.t(KEY + "signature")),
                        List.of("${participant.name}", ""))
                .text("")
                .text(sheet.t("casework.paper.registered", "${reg_number}", "${printed_on}", "${printed_by}"));
    }

    static FormValues values(ConferenceCard card, String institution, Shell shell) {
        var line = card.line();
        var number = line.number();
        return new FormValues()
                .text("institution", institution)
                .text("number", number == null ? "—" : number)
                .text("kind", shell.t(line.kind().titleKey()))
                .text("on", shell.date(line.day()))
                .text("place", line.place())
                .text("chair", line.chair())
                .list("participant", card.namesOfThoseThere())
                .list(
                        "item",
                        card.families().stream()
                                .flatMap(family -> family.topics().stream()
                                        .map(item -> Map.of(
                                                "family", named(family),
                                                "topic", shell.t(item.kindKey()) + ": " + item.topic(),
                                                "said", item.minutes())))
                                .toList())
                .list(
                        "interest",
                        card.families().stream()
                                .filter(family -> !family.interests().isEmpty())
                                .map(family -> Map.of("family", named(family), "text", family.interests()))
                                .toList())
                .list(
                        "decision",
                        card.families().stream()
                                .flatMap(family -> family.decisions().stream()
                                        .filter(decision -> decision.withdrawnOn() == null)
                                        .map(decision -> Map.of(
                                                "family", named(family),
                                                "who", decision.who(),
                                                "task", decision.task(),
                                                "due", shell.date(decision.dueOn()))))
                                .toList());
    }

    private static String named(ConferenceCard.Discussed family) {
        return family.name() + ", № " + family.number();
    }
}
