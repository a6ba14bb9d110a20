package opora.reports.count;

import static opora.reports.db.Tables.STATEMENT;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import opora.reports.ReportsSecrets;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the institution has stated of an indicator that is no count: that a model has been created, say (MON-35). */
final class Stated {

    private final Question question;
    private final String code;

    Stated(Question question, String code) {
        this.question = question;
        this.code = code;
    }

    /** By the latest: 1 for yes, 0 for no, nothing where nothing was stated. Of all institutions, how many say yes. */
    Field<Integer> answer() {
        var latest = DSL.select(STATEMENT.ANSWER)
                .distinctOn(STATEMENT.INSTITUTION_ID)
                .from(STATEMENT)
                .where(made())
                .orderBy(STATEMENT.INSTITUTION_ID, STATEMENT.STATED_ON.desc())
                .asTable("latest");
        var yes = DSL.condition(Spells.required(latest, STATEMENT.ANSWER));
        return DSL.field(DSL.select(DSL.sum(DSL.when(yes, DSL.inline(1)).otherwise(DSL.inline(0)))
                        .cast(Integer.class))
                .from(latest));
    }

    /** The answer itself, as a list of one or of none. */
    Field<UUID[]> latest() {
        return DSL.array(DSL.select(STATEMENT.ID)
                .from(STATEMENT)
                .where(made())
                .orderBy(STATEMENT.STATED_ON.desc())
                .limit(1));
    }

    /** All there were; the latest, which answers, first. */
    Slice<Listed> list(DSLContext db, Vault vault, @Nullable String after, int size) {
        var rows = db.selectFrom(STATEMENT)
                .where(made())
                .and(after == null ? DSL.noCondition() : beyond(After.of(after)))
                .orderBy(STATEMENT.STATED_ON.desc(), STATEMENT.ID.desc())
                .limit(size + 1)
                .<Listed>fetch(row -> new Listed.Statement(
                        row.getId(),
                        row.getStatedOn(),
                        row.getAnswer(),
                        vault.open(ReportsSecrets.DESCRIPTION, row.getId(), row.getDescription()),
                        Stream.of(
                                        vault.open(ReportsSecrets.DOCUMENT_TITLE, row.getId(), row.getDocumentTitle()),
                                        vault.open(
                                                ReportsSecrets.DOCUMENT_NUMBER, row.getId(), row.getDocumentNumber()))
                                .filter(each -> !each.isBlank())
                                .collect(Collectors.joining(" № ")),
                        row.getDocumentDate()));
        return Slice.of(rows, Listed::key, size);
    }

    private Condition made() {
        return question.asksOf(STATEMENT.INSTITUTION_ID)
                .and(STATEMENT.CODE.eq(code))
                .and(STATEMENT.STATED_ON.le(question.period().to()))
                .and(STATEMENT.VOIDED_AT.isNull());
    }

    private static Condition beyond(After after) {
        return DSL.row(STATEMENT.STATED_ON, STATEMENT.ID).lt(after.on(), after.id());
    }
}
