package opora.documents.print;

import static opora.documents.db.Tables.TEMPLATE;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import opora.audit.Journal;
import opora.documents.Files;
import opora.documents.Kind;
import opora.documents.Upload;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a new version of a template, and says which version papers are printed from. Versions are never changed and never go. */
@Service
public class ReplaceTemplate {

    private static final int LONGEST_NOTE = 200;

    private final FormDirectory forms;
    private final TemplateStore templates;
    private final Files files;
    private final Journal journal;
    private final DSLContext db;

    ReplaceTemplate(FormDirectory forms, TemplateStore templates, Files files, Journal journal, DSLContext db) {
        this.forms = forms;
        this.templates = templates;
        this.files = files;
        this.journal = journal;
        this.db = db;
    }

    /** Kept and not yet used: first it is looked at. */
    @Transactional
    public int keep(String code, Upload upload, String note, Change change) {
        var form = forms.form(code);
        if (note.length() > LONGEST_NOTE) {
            throw new Refused("documents.template.refused.note", LONGEST_NOTE).on("note");
        }
        var id = Ids.next();
        var file = files.keep(TemplateStore.owner(id), upload, change);
        mustBeReadable(id, file, change);
        try {
            var content = new ByteArrayInputStream(templates.content(id, file, change.user()));
            var fields = TemplateCheck.fields(content, forms.names(form));
            int version = templates.nextVersion(change.institution(), code);
            write(id, code, version, file, fields.toArray(String[]::new), note.strip(), change);
            journal.record(change, new PrintEvent.TemplateKept(id, code, version), id);
            return version;
        } catch (Refused refused) {
            throw refused.on("file");
        }
    }

    private void mustBeReadable(UUID id, UUID file, Change change) {
        var kept = files.find(TemplateStore.owner(id), file, change.user());
        if (!kept.contentType().equals(Kind.DOCX.contentType())) {
            throw new Refused("documents.template.refused.docx").on("file");
        }
        if (!kept.mayBeTakenOut()) {
            throw new Refused("documents.refused.no-scanner").on("file");
        }
    }

    private void write(UUID id, String form, int version, UUID file, String[] fields, String note, Change change) {
        var template = db.newRecord(TEMPLATE);
        template.setInstitutionId(change.institution());
        template.setId(id);
        template.setForm(form);
        template.setVersion(version);
        template.setFileId(file);
        template.setFields(fields);
        template.setNote(note);
        template.setUploadedAt(change.at().toOffsetDateTime());
        template.setUploadedBy(change.by());
        template.setInUse(false);
        db.executeInsert(template);
    }

    /** Every later paper is printed from this version; those printed before keep their words on paper. */
    @Transactional
    public void choose(String code, int version, Change change) {
        forms.form(code);
        var template = templates.find(change.institution(), code, version).orElseThrow(NotFound::new);
        if (template.getInUse()) {
            return;
        }
        templates.leave(code, change);
        template.setInUse(true);
        template.setChosenAt(change.at().toOffsetDateTime());
        template.setChosenBy(change.by());
        template.update();
        journal.record(change, new PrintEvent.TemplateChosen(template.getId(), code, version), template.getId());
    }

    @Transactional
    public void chooseBuiltIn(String code, Change change) {
        forms.form(code);
        if (templates.leave(code, change) > 0) {
            journal.record(change, new PrintEvent.BuiltInTemplateChosen(code));
        }
    }
}
