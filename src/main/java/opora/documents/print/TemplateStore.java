package opora.documents.print;

import static opora.documents.db.Tables.TEMPLATE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.documents.Files;
import opora.documents.Owner;
import opora.documents.db.tables.records.TemplateRecord;
import opora.platform.Change;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class TemplateStore {

    private final DSLContext db;
    private final Files files;

    TemplateStore(DSLContext db, Files files) {
        this.db = db;
        this.files = files;
    }

    static Owner owner(UUID template) {
        return new Owner("template", template, null, null);
    }

    List<TemplateRecord> of(UUID institution, String form) {
        return db.selectFrom(TEMPLATE)
                .where(TEMPLATE.INSTITUTION_ID.eq(institution), TEMPLATE.FORM.eq(form))
                .orderBy(TEMPLATE.VERSION.desc())
                .fetch();
    }

    List<TemplateRecord> inUse(UUID institution) {
        return db.selectFrom(TEMPLATE)
                .where(TEMPLATE.INSTITUTION_ID.eq(institution), TEMPLATE.IN_USE.isTrue())
                .fetch();
    }

    Optional<TemplateRecord> inUse(UUID institution, String form) {
        return one(TEMPLATE.INSTITUTION_ID
                .eq(institution)
                .and(TEMPLATE.FORM.eq(form))
                .and(TEMPLATE.IN_USE.isTrue()));
    }

    Optional<TemplateRecord> find(UUID institution, String form, int version) {
        return one(TEMPLATE.INSTITUTION_ID
                .eq(institution)
                .and(TEMPLATE.FORM.eq(form))
                .and(TEMPLATE.VERSION.eq(version)));
    }

    private Optional<TemplateRecord> one(Condition which) {
        return db.selectFrom(TEMPLATE).where(which).fetchOptional();
    }

    int nextVersion(UUID institution, String form) {
        return db.select(coalesce(max(TEMPLATE.VERSION), 0).plus(1))
                .from(TEMPLATE)
                .where(TEMPLATE.INSTITUTION_ID.eq(institution), TEMPLATE.FORM.eq(form))
                .fetchSingle()
                .value1();
    }

    /** None is in use any more: the template of the program is. */
    int leave(String form, Change change) {
        return db.update(TEMPLATE)
                .set(TEMPLATE.IN_USE, false)
                .where(
                        TEMPLATE.INSTITUTION_ID.eq(change.institution()),
                        TEMPLATE.FORM.eq(form),
                        TEMPLATE.IN_USE.isTrue())
                .execute();
    }

    byte[] content(TemplateRecord template, User user) {
        return content(template.getId(), template.getFileId(), user);
    }

    byte[] content(UUID template, UUID file, User user) {
        var out = new ByteArrayOutputStream();
        try {
            files.write(files.find(owner(template), file, user), user, out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return out.toByteArray();
    }
}
