package opora.documents.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import opora.audit.Journal;
import opora.documents.FormValues;
import opora.documents.Kind;
import opora.documents.Printing;
import opora.documents.db.tables.records.PrintedRecord;
import opora.documents.db.tables.records.TemplateRecord;
import opora.platform.Change;
import opora.platform.text.RussianDate;
import opora.platform.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RegisteredPrinting implements Printing {

    private final FormDirectory forms;
    private final TemplateStore templates;
    private final PrintRegister register;
    private final Journal journal;

    RegisteredPrinting(FormDirectory forms, TemplateStore templates, PrintRegister register, Journal journal) {
        this.forms = forms;
        this.templates = templates;
        this.register = register;
        this.journal = journal;
    }

    @Override
    @Transactional
    public Html.Download print(String code, UUID record, @Nullable UUID family, FormValues values, Change change) {
        var form = forms.form(code);
        var template = templates.inUse(change.institution(), code);
        var printed = entered(
                code, record, family, template.map(TemplateRecord::getId).orElse(null), change);
        var filled = values.text(FormDirectory.NUMBER, number(printed))
                .text(FormDirectory.DAY, RussianDate.format(change.today()))
                .text(FormDirectory.WHO, change.user().name());
        var content = template.map(own -> templates.content(own, change.user())).orElseGet(() -> forms.builtIn(form));
        return document(code + "-" + printed.getNumber() + "-" + printed.getYear(), content, filled);
    }

    private PrintedRecord entered(
            String form, UUID record, @Nullable UUID family, @Nullable UUID template, Change change) {
        var before = register.find(change.institution(), form, record);
        if (before.isPresent()) {
            register.again(before.get(), template, change);
            return before.get();
        }
        var printed = register.first(form, record, family, template, change);
        journal.record(change, new PrintEvent.PaperRegistered(form, printed.getYear(), printed.getNumber()), record);
        return printed;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> number(String form, UUID record, Change look) {
        return register.find(look.institution(), form, record).map(RegisteredPrinting::number);
    }

    static String number(PrintedRecord printed) {
        return printed.getNumber() + "/" + printed.getYear();
    }

    /** Made before the answer begins: a template that fails is told on a page and not in half a file. */
    static Html.Download document(String name, byte[] template, FormValues values) {
        var out = new ByteArrayOutputStream();
        try {
            Merge.fill(new ByteArrayInputStream(template), values, out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return new Html.Download(name + ".docx", Kind.DOCX.contentType(), out::writeTo);
    }
}
