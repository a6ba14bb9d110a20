package opora.documents.print;

import static opora.documents.db.Tables.PRINTED;
import static opora.documents.db.Tables.PRINT_NUMBER;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.documents.db.tables.records.PrintedRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was printed, under its number of the year. */
@Repository
class PrintRegister {

    private final DSLContext db;

    PrintRegister(DSLContext db) {
        this.db = db;
    }

    Optional<PrintedRecord> find(UUID institution, String form, UUID record) {
        return db.selectFrom(PRINTED)
                .where(PRINTED.INSTITUTION_ID.eq(institution), PRINTED.FORM.eq(form), PRINTED.RECORD_ID.eq(record))
                .fetchOptional();
    }

    /** The row of the year is held to the end of the transaction, so two who print at once get two numbers. */
    int nextNumber(UUID institution, String form, int year) {
        return db.insertInto(PRINT_NUMBER)
                .set(PRINT_NUMBER.INSTITUTION_ID, institution)
                .set(PRINT_NUMBER.FORM, form)
                .set(PRINT_NUMBER.YEAR, year)
                .set(PRINT_NUMBER.LAST, 1)
                .onConflict(PRINT_NUMBER.INSTITUTION_ID, PRINT_NUMBER.FORM, PRINT_NUMBER.YEAR)
                .doUpdate()
                .set(PRINT_NUMBER.LAST, PRINT_NUMBER.LAST.plus(1))
                .returningResult(PRINT_NUMBER.LAST)
                .fetchSingle()
                .value1();
    }

    PrintedRecord first(String form, UUID record, @Nullable UUID family, @Nullable UUID template, Change change) {
        int year = change.today().getYear();
        var printed = db.newRecord(PRINTED);
        printed.setInstitutionId(change.institution());
        printed.setId(Ids.next());
        printed.setForm(form);
        printed.setYear(year);
        printed.setNumber(nextNumber(change.institution(), form, year));
        printed.setRecordId(record);
        printed.setFamilyId(family);
        printed.setTemplateId(template);
        printed.setCopies(1);
        printed.setPrintedOn(change.today());
        printed.setPrintedBy(change.by());
        printed.setLastOn(change.today());
        printed.setLastBy(change.by());
        db.executeInsert(printed);
        return printed;
    }

    void again(PrintedRecord printed, @Nullable UUID template, Change change) {
        printed.setCopies(printed.getCopies() + 1);
        printed.setTemplateId(template);
        printed.setLastOn(change.today());
        printed.setLastBy(change.by());
        printed.update();
    }

    Slice<PrintedRecord> page(User user, @Nullable String form, @Nullable Integer year, @Nullable DayKey after) {
        var rows = db.selectFrom(PRINTED)
                .where(
                        PRINTED.INSTITUTION_ID.eq(user.institutionId()),
                        form == null ? noCondition() : PRINTED.FORM.eq(form),
                        year == null ? noCondition() : PRINTED.YEAR.eq(year),
                        after == null
                                ? noCondition()
                                : row(PRINTED.PRINTED_ON, PRINTED.ID).lt(after.on(), after.id()))
                .orderBy(PRINTED.PRINTED_ON.desc(), PRINTED.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch();
        return Slice.of(rows, last -> new DayKey(last.getPrintedOn(), last.getId()).toString());
    }

    List<Integer> years(UUID institution) {
        return db.selectDistinct(PRINT_NUMBER.YEAR)
                .from(PRINT_NUMBER)
                .where(PRINT_NUMBER.INSTITUTION_ID.eq(institution))
                .orderBy(PRINT_NUMBER.YEAR.desc())
                .fetch(PRINT_NUMBER.YEAR);
    }
}
