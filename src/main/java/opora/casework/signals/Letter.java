package opora.casework.signals;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import opora.platform.web.Shell;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * The answer to who told. It says that the signal was looked into and when, and of the family nothing: not who they are, not whether
 * anything was found, not what is done (article 6 of 442-FZ).
 */
public record Letter(Shell shell, String institution, SignalCard card, Teller teller) {

    private static final String FONT = "Times New Roman";
    private static final int TEXT = 14;

    public List<String> addressee() {
        return Stream.of(teller.organisation(), teller.name())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public List<String> paragraphs() {
        var line = card.line();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(shell.t("casework.answer.received", shell.date(line.receivedOn()), line.number()));
        paragraphs.add(
                line.decision() == SignalDecision.PASSED
                        ? shell.t("casework.answer.passed", shell.date(card.decidedOn()), card.passedTo())
                        : shell.t("casework.answer.considered", shell.date(card.decidedOn())));
        paragraphs.add(shell.t("casework.answer.confidential"));
        return paragraphs;
    }

    void write(OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(shell.t("casework.answer.title"));
            document.getProperties().getCoreProperties().setCreator(institution);
            paragraph(document, ParagraphAlignment.CENTER, institution);
            addressee().forEach(line -> paragraph(document, ParagraphAlignment.RIGHT, line));
            paragraph(document, ParagraphAlignment.LEFT, shell.t("casework.answer.outgoing"));
            paragraphs().forEach(text -> paragraph(document, ParagraphAlignment.BOTH, text));
            paragraph(document, ParagraphAlignment.LEFT, shell.t("casework.answer.signature"));
            document.write(out);
        }
    }

    private static void paragraph(XWPFDocument document, ParagraphAlignment alignment, String text) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(TEXT);
        run.setText(text);
    }
}
