package opora.casework.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import opora.platform.web.Shell;

/**
 * The answer to who told. It says that the signal was looked into and when, and of the family nothing: not who they are, not whether
 * anything was found, not what is done (article 6 of 442-FZ).
 */
public record Letter(Shell shell, String institution, SignalCard card, Teller teller) {

    public List<String> addressee() {
        return Stream.of(teller.organisation(), teller.name())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public List<String> paragraphs() {
        var line = card.line();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(shell.t("casework.answer.received", shell.date(line.receivedOn()), line.number()));
        paragraphs.add(result());
        paragraphs.add(shell.t("casework.answer.confidential"));
        return paragraphs;
    }

    String result() {
        return card.line().decision() == SignalDecision.PASSED
                ? shell.t("casework.answer.passed", shell.date(card.decidedOn()), card.passedTo())
                : shell.t("casework.answer.considered", shell.date(card.decidedOn()));
    }
}
