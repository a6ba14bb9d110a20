package opora.demo;

import static opora.services.views.Tables.FACT;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import opora.platform.Change;
import opora.platform.text.Tsv;
import opora.reports.FrozenReports;
import opora.reports.NarrativeDraft;
import opora.reports.Narratives;
import opora.reports.StatementDraft;
import opora.reports.Statements;
import opora.services.VoidService;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a director does with reports: answers with documents, the changes of the year told, passports of sections, a quarter handed in. */
@Component
@Profile("demo")
class DemoReports {

    private static final String REPORT = "T23";
    private static final int TOLD_LAST_YEAR = 5;
    private static final int PASSPORTS = 3;

    private final DSLContext db;
    private final Statements statements;
    private final Narratives narratives;
    private final FrozenReports frozen;
    private final VoidService voiding;

    DemoReports(
            DSLContext db, Statements statements, Narratives narratives, FrozenReports frozen, VoidService voiding) {
        this.db = db;
        this.statements = statements;
        this.narratives = narratives;
        this.frozen = frozen;
        this.voiding = voiding;
    }

    void tell(List<DemoGround.Section> sections, Change change) {
        state(change);
        narrate(change);
        for (var section : sections.stream().limit(PASSPORTS).toList()) {
            frozen.sectionPassport(section.id(), change.today().minusMonths(6), "Полугодие", change);
            frozen.sectionPassport(section.id(), change.today(), "", change);
        }
        handIn(change);
    }

    private void state(Change change) {
        int year = change.today().getYear();
        statements.stateAll(
                List.of(
                        new StatementDraft(
                                "T23-07",
                                LocalDate.of(year - 2, 12, 25),
                                false,
                                "Модель описана и проверяется в двух районах",
                                "",
                                "",
                                null),
                        new StatementDraft(
                                "T23-07",
                                LocalDate.of(year - 1, 12, 20),
                                true,
                                "Модель социальной работы в отдалённых посёлках действует во всех районах центра",
                                "Приказ об утверждении модели",
                                "87-о",
                                LocalDate.of(year - 1, 12, 18)),
                        new StatementDraft(
                                "T23-14",
                                LocalDate.of(year - 1, 10, 2),
                                true,
                                "Семьям участников СВО помогают по отдельному порядку: куратор, срочная помощь, консультации",
                                "Положение о помощи семьям участников СВО",
                                "12",
                                LocalDate.of(year - 1, 9, 29))),
                change);
    }

    private void narrate(Change change) {
        var rows = Tsv.read("/opora/demo/narrative.tsv");
        int year = change.today().getYear();
        for (int i = 0; i < rows.size(); i++) {
            if (i < TOLD_LAST_YEAR) {
                write(rows.get(i), year - 1, change);
            }
            write(rows.get(i), year, change);
        }
    }

    private void write(Tsv.Row row, int year, Change change) {
        narratives.write(
                new NarrativeDraft(
                        REPORT,
                        year,
                        row.get("topic"),
                        row.get("text"),
                        List.of(row.get("indicators").split(";"))),
                change);
    }

    /** The quarter before this one; then a record of it turns out to be wrong, so that there is something to see. */
    private void handIn(Change change) {
        var now = change.today();
        var from = now.with(IsoFields.DAY_OF_QUARTER, 1L).minusMonths(3);
        var to = from.plusMonths(3).minusDays(1);
        frozen.submit(REPORT, from, to, "Сдан учредителю", change);
        var wrong = db.select(FACT.FACT_ID)
                .from(FACT)
                .where(FACT.INSTITUTION_ID.eq(change.institution()), FACT.KIND.eq("service"))
                .and(FACT.OCCURRED_ON.between(from, to))
                .orderBy(FACT.OCCURRED_ON, FACT.FACT_ID)
                .limit(2)
                .fetch(FACT.FACT_ID);
        var later = new Change(change.user(), change.at().plusSeconds(1), "Записана дважды");
        wrong.forEach(each -> voiding.voidIt(each, later));
    }
}
