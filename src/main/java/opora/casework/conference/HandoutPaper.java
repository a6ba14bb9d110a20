package opora.casework.conference;

import static opora.documents.PrintedForm.Field.may;
import static opora.documents.PrintedForm.Field.must;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import opora.documents.FormValues;
import opora.documents.PrintedForm;
import opora.documents.Sheet;
import opora.platform.web.Shell;
import org.springframework.stereotype.Component;

/** What participants of other agencies take along: aliases for families, initials for people, what the others are to do (MET-07). */
@Component
class HandoutPaper implements PrintedForm {

    static final String CODE = "conference-handout";

    private static final String KEY = "casework.paper.minutes.";
    private static final String ALIAS = "casework.paper.handout.alias.example";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String titleKey() {
        return "casework.conference.handout";
    }

    @Override
    public Optional<String> path(UUID record) {
        return Optional.of(ConferenceLinks.conference(record));
    }

    @Override
    public List<Field> fields() {
        return List.of(
                must("institution", "casework.paper.institution", "casework.paper.institution.example"),
                must("kind", KEY + "kind", "casework.conference.kind.consilium"),
                must("on", KEY + "on", KEY + "on.example"),
                may("place", KEY + "place", KEY + "place.example"),
                may("chair", KEY + "chair", KEY + "chair.example"),
                may("participant.name", KEY + "participant", KEY + "participant.example"),
                must("item.family", "casework.paper.handout.alias", ALIAS),
                must("item.kind", KEY + "topic", "casework.agenda.referral"),
                must("decision.family", "casework.paper.handout.alias", ALIAS),
                must("decision.who", KEY + "who", KEY + "who.example"),
                must("decision.task", KEY + "task", KEY + "task.example"),
                must("decision.due", KEY + "due", KEY + "due.example"));
    }

    @Override
    public void draw(Sheet sheet) {
        sheet.centre("${institution}")
                .title(sheet.t(titleKey()) + " № ${reg_number}")
                .centre("${kind}")
                .right("${on}")
                .fact(sheet.t(KEY + "place"), "${place}")
                .fact(sheet.t(KEY + "chair"), "${chair}")
                .table(this, "participant")
                .text("")
                .text(sheet.t(KEY + "agenda"))
                .table(this, "item")
                .text("")
                .text(sheet.t(KEY + "decided"))
                .table(this, "decision")
                .text("")
                .text(sheet.t("casework.paper.handout.confidential"));
    }

    /** @param redaction takes the names of a family out of a text */
    static FormValues values(
            ConferenceCard card, String institution, Function<UUID, Redaction> redaction, Shell shell) {
        var line = card.line();
        return new FormValues()
                .text("institution", institution)
                .text("kind", shell.t(line.kind().titleKey()))
                .text("on", shell.date(line.day()))
                .text("place", line.place())
                .text("chair", line.chair())
                .list("participant", card.namesOfThoseThere())
                .list(
                        "item",
                        card.families().stream()
                                .flatMap(family -> family.agenda().stream()
                                        .filter(AgendaLine::forOthers)
                                        .map(item -> shell.t(item.kindKey()))
                                        .distinct()
                                        .map(kind -> Map.of("family", alias(family, shell), "kind", kind)))
                                .toList())
                .list(
                        "decision",
                        card.families().stream()
                                .flatMap(
                                        family -> decisions(family, redaction.apply(family.familyId()), shell).stream())
                                .toList());
    }

    private static List<Map<String, String>> decisions(
            ConferenceCard.Discussed family, Redaction redaction, Shell shell) {
        return family.decisions().stream()
                .filter(decision -> decision.elsewhere() && decision.withdrawnOn() == null)
                .map(decision -> Map.of(
                        "family", alias(family, shell),
                        "who", decision.who(),
                        "task", redaction.of(decision.task()),
                        "due", shell.date(decision.dueOn())))
                .toList();
    }

    private static String alias(ConferenceCard.Discussed family, Shell shell) {
        return shell.t("casework.conference.alias", family.alias());
    }
}
