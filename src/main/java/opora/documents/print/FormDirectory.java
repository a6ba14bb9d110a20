package opora.documents.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opora.documents.FormValues;
import opora.documents.PrintedForm;
import opora.documents.PrintedForm.Field;
import opora.documents.Sheet;
import opora.platform.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The forms the modules contributed. Every form has the fields of the register beside its own. */
@Component
class FormDirectory {

    static final String NUMBER = "reg_number";
    static final String DAY = "printed_on";
    static final String WHO = "printed_by";

    private static final List<Field> OF_THE_REGISTER = List.of(
            Field.may(NUMBER, "documents.field.number", "documents.field.number.example"),
            Field.may(DAY, "documents.field.day", "documents.field.day.example"),
            Field.may(WHO, "documents.field.who", "documents.field.who.example"));

    private final Map<String, PrintedForm> forms;
    private final MessageSource messages;

    FormDirectory(List<PrintedForm> forms, MessageSource messages) {
        this.forms = forms.stream().collect(Collectors.toMap(PrintedForm::code, form -> form));
        this.messages = messages;
    }

    List<PrintedForm> all() {
        return forms.values().stream()
                .sorted(Comparator.comparing(PrintedForm::code))
                .toList();
    }

    boolean has(String code) {
        return forms.containsKey(code);
    }

    PrintedForm form(String code) {
        var form = forms.get(code);
        if (form == null) {
            throw new NotFound();
        }
        return form;
    }

    List<Field> fields(PrintedForm form) {
        var fields = new ArrayList<>(form.fields());
        fields.addAll(OF_THE_REGISTER);
        return fields;
    }

    Set<String> names(PrintedForm form) {
        return fields(form).stream().map(Field::name).collect(Collectors.toSet());
    }

    /** What of the form a template lacks. */
    List<Field> missing(PrintedForm form, Set<String> found) {
        return form.fields().stream()
                .filter(field -> field.must() && !found.contains(field.name()))
                .toList();
    }

    byte[] builtIn(PrintedForm form) {
        try (var sheet = new Sheet(messages)) {
            form.draw(sheet);
            var out = new ByteArrayOutputStream();
            sheet.write(out);
            return out.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The invented family every template is shown on. */
    FormValues sample(PrintedForm form, Locale locale) {
        var values = new FormValues();
        var lists = new HashSet<String>();
        for (var field : fields(form)) {
            if (field.ofList()) {
                lists.add(field.list());
            } else {
                values.text(field.name(), messages.getMessage(field.exampleKey(), null, locale));
            }
        }
        lists.forEach(list -> values.list(list, lines(form, list, locale)));
        return values;
    }

    private List<Map<String, String>> lines(PrintedForm form, String list, Locale locale) {
        var lines = new ArrayList<Map<String, String>>();
        for (var field : form.fields()) {
            if (field.ofList() && field.list().equals(list)) {
                var words =
                        messages.getMessage(field.exampleKey(), null, locale).split("\\s*\\|\\s*");
                for (int line = 0; line < words.length; line++) {
                    if (lines.size() <= line) {
                        lines.add(new HashMap<>());
                    }
                    lines.get(line).put(field.column(), words[line]);
                }
            }
        }
        return lines;
    }
}
