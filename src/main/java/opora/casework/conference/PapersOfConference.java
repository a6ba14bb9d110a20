package opora.casework.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opora.casework.conference.ConferencePaper.Line;
import opora.casework.conference.ConferencePaper.Style;
import opora.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the papers together: the minutes for the file, the hand-out for participants of other agencies (MET-07). */
@Component
class PapersOfConference {

    private final ConferenceChoices choices;

    PapersOfConference(ConferenceChoices choices) {
        this.choices = choices;
    }

    ConferencePaper minutes(ConferenceCard card, Shell shell) {
        var lines = head(card, shell);
        for (var family : card.families()) {
            lines.add(new Line(
                    Style.HEADING, shell.t("casework.conference.paper.family", family.name(), family.number())));
            for (var item : family.topics()) {
                lines.add(new Line(
                        Style.ITEM,
                        Stream.of(shell.t(item.kindKey()) + ": " + item.topic(), item.minutes())
                                .filter(text -> !text.isBlank())
                                .collect(Collectors.joining("\n"))));
            }
            if (!family.interests().isEmpty()) {
                lines.add(new Line(Style.TEXT, shell.t("casework.conference.paper.interests", family.interests())));
            }
            family.decisions().stream()
                    .filter(decision -> decision.withdrawnOn() == null)
                    .forEach(decision -> lines.add(new Line(
                            Style.ITEM,
                            shell.t(
                                    "casework.conference.paper.decision",
                                    decision.who(),
                                    decision.task(),
                                    shell.date(decision.dueOn())))));
        }
        card.participants().stream()
                .filter(ConferenceCard.Participant::present)
                .forEach(each -> lines.add(new Line(Style.SIGN, "____________________ / " + each.name() + " /")));
        return paper(card, shell, "casework.conference.paper.minutes", "/minutes", lines);
    }

    /** Aliases for families, initials for people, and of the decisions those that other agencies carry out. */
    ConferencePaper handout(ConferenceCard card, Shell shell) {
        var lines = head(card, shell);
        for (var family : card.families()) {
            var redaction = Redaction.of(choices.names(institutionOf(shell), family.familyId()));
            lines.add(new Line(Style.HEADING, shell.t("casework.conference.alias", family.alias())));
            family.agenda().stream()
                    .filter(AgendaLine::forOthers)
                    .map(item -> shell.t(item.kindKey()))
                    .distinct()
                    .forEach(kind -> lines.add(new Line(Style.ITEM, kind)));
            family.decisions().stream()
                    .filter(decision -> decision.elsewhere() && decision.withdrawnOn() == null)
                    .forEach(decision -> lines.add(new Line(
                            Style.ITEM,
                            shell.t(
                                    "casework.conference.paper.decision",
                                    decision.who(),
                                    redaction.of(decision.task()),
                                    shell.date(decision.dueOn())))));
        }
        lines.add(new Line(Style.TEXT, shell.t("casework.conference.paper.confidential")));
        return paper(card, shell, "casework.conference.paper.handout", "/handout", lines);
    }

    private List<Line> head(ConferenceCard card, Shell shell) {
        var lines = new ArrayList<Line>();
        var line = card.line();
        lines.add(new Line(Style.TEXT, shell.date(line.day()) + (line.place().isEmpty() ? "" : ", " + line.place())));
        if (line.chair() != null) {
            lines.add(new Line(Style.TEXT, shell.t("casework.conference.paper.chair", line.chair())));
        }
        boolean held = line.state() == ConferenceState.HELD;
        var who = card.participants().stream()
                .filter(each -> !held || each.present())
                .map(ConferenceCard.Participant::name)
                .collect(Collectors.joining("; "));
        lines.add(new Line(
                Style.TEXT,
                shell.t(held ? "casework.conference.paper.present" : "casework.conference.paper.invited", who)));
        return lines;
    }

    private ConferencePaper paper(ConferenceCard card, Shell shell, String titleKey, String suffix, List<Line> lines) {
        var number = card.line().number();
        var kind = shell.t(card.line().kind().titleKey());
        return new ConferencePaper(
                shell,
                card.path(),
                card.path() + suffix + ".docx",
                shell.t(titleKey, number == null ? "—" : number, kind),
                choices.institution(institutionOf(shell)),
                lines);
    }

    private static UUID institutionOf(Shell shell) {
        return Objects.requireNonNull(shell.user()).institutionId();
    }
}
