package opora.casework.signals;

import static opora.documents.PrintedForm.Field.may;
import static opora.documents.PrintedForm.Field.must;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.documents.FormValues;
import opora.documents.PrintedForm;
import opora.documents.Sheet;
import opora.platform.text.RussianDate;
import org.springframework.stereotype.Component;

/** The answer to who told. It has no field of the family, so no template can tell of it (article 6 of 442-FZ). */
@Component
class AnswerPaper implements PrintedForm {

    static final String CODE = "answer";

    private static final String KEY = "casework.paper.answer.";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String titleKey() {
        return "casework.answer.title";
    }

    @Override
    public Optional<String> path(UUID record) {
        return Optional.of(SignalLinks.signal(record) + "/answer");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                must("institution", "casework.paper.institution", "casework.paper.institution.example"),
                must("addressee", KEY + "addressee", KEY + "addressee.example"),
                may("signal_number", KEY + "signal", KEY + "signal.example"),
                must("received_on", KEY + "received", KEY + "received.example"),
                must("result", KEY + "result", KEY + "result.example"));
    }

    @Override
    public void draw(Sheet sheet) {
        sheet.centre("${institution}")
                .right("${addressee}")
                .text(sheet.t(KEY + "outgoing", "${reg_number}", "${printed_on}"))
                .text(sheet.t("casework.answer.received", "${received_on}", "${signal_number}"))
                .text("${result}")
                .text(sheet.t("casework.answer.confidential"))
                .text("")
                .text(sheet.t("casework.answer.signature"));
    }

    static FormValues values(Letter letter) {
        var line = letter.card().line();
        return new FormValues()
                .text("institution", letter.institution())
                .text("addressee", String.join("\n", letter.addressee()))
                .text("signal_number", line.number())
                .text("received_on", RussianDate.format(line.receivedOn()))
                .text("result", letter.result());
    }
}
