package opora.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import opora.documents.PrintedForm;
import opora.documents.Sheet;
import opora.documents.Upload;
import opora.documents.print.ReplaceTemplate;
import opora.platform.Change;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The act of survey is printed from a template of the office: that of the program under a heading of their own. */
@Component
@Profile("demo")
class DemoTemplate {

    private static final String FORM = "survey";

    private final List<PrintedForm> forms;
    private final ReplaceTemplate replaceTemplate;
    private final MessageSource messages;

    DemoTemplate(List<PrintedForm> forms, ReplaceTemplate replaceTemplate, MessageSource messages) {
        this.forms = forms;
        this.replaceTemplate = replaceTemplate;
        this.messages = messages;
    }

    void replace(Change change) {
        forms.stream().filter(each -> each.code().equals(FORM)).findFirst().ifPresent(form -> {
            try (var upload = Upload.of("Акт обследования, бланк отделения.docx", drawn(form))) {
                int version = replaceTemplate.keep(FORM, upload, "С угловым штампом отделения", change);
                replaceTemplate.choose(FORM, version, change);
            }
        });
    }

    private byte[] drawn(PrintedForm form) {
        try (var sheet = new Sheet(messages)) {
            sheet.centre("Отделение социального сопровождения семей с детьми");
            form.draw(sheet);
            var out = new ByteArrayOutputStream();
            sheet.write(out);
            return out.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
