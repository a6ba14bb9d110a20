package opora.reports.passport;

import static opora.reports.db.Tables.INDICATOR;
import static opora.reports.db.Tables.PART;
import static opora.reports.db.Tables.REPORT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reports as they stand in the database: of each indicator the newest version. */
@Component
public class Passports {

    private final DSLContext db;

    Passports(DSLContext db) {
        this.db = db;
    }

    public record Title(String code, Wording title) {}

    public List<Title> reports() {
        return db.selectFrom(REPORT)
                .orderBy(REPORT.CODE)
                .fetch(each -> new Title(each.getCode(), new Wording(each.getTitle(), each.getTitleEn())));
    }

    public Optional<Report> report(String code) {
        return db.selectFrom(REPORT)
                .where(REPORT.CODE.eq(code))
                .fetchOptional(each -> new Report(code, new Wording(each.getTitle(), each.getTitleEn()), parts(code)));
    }

    /** The indicators of all reports that are answered with yes or no. */
    public List<Passport> statements() {
        return reports().stream()
                .flatMap(each -> report(each.code()).stream())
                .flatMap(report -> report.indicators().stream())
                .filter(passport -> passport.unit() == Unit.STATEMENT)
                .toList();
    }

    private List<Report.Part> parts(String report) {
        // Sorted here and not around a derived table: its columns are others, and finding one by another costs more
        // than the query.
        var byPart = db.select(INDICATOR.fields())
                .distinctOn(INDICATOR.CODE)
                .from(INDICATOR)
                .where(INDICATOR.REPORT.eq(report))
                .orderBy(INDICATOR.CODE, INDICATOR.VERSION.desc())
                .fetch()
                .sortAsc(INDICATOR.POSITION)
                .intoGroups(INDICATOR.PART, Passports::passport);
        return db.selectFrom(PART)
                .where(PART.REPORT.eq(report))
                .orderBy(PART.NUMBER)
                .fetch(each -> new Report.Part(
                        each.getNumber(),
                        new Wording(each.getTitle(), each.getTitleEn()),
                        wording(each.getDeclared(), each.getDeclaredEn()),
                        byPart.getOrDefault(each.getNumber(), List.of())));
    }

    private static Passport passport(Record row) {
        return new Passport(
                row.get(INDICATOR.CODE),
                row.get(INDICATOR.VERSION),
                new Wording(row.get(INDICATOR.TITLE), row.get(INDICATOR.TITLE_EN)),
                new Wording(row.get(INDICATOR.DEFINITION), row.get(INDICATOR.DEFINITION_EN)),
                Unit.valueOf(row.get(INDICATOR.UNIT)),
                row.get(INDICATOR.SOURCE),
                Grammar.spec(row.get(INDICATOR.SPEC).data()),
                List.of(row.get(INDICATOR.SUM_OF)),
                threshold(row),
                wording(row.get(INDICATOR.REASON), row.get(INDICATOR.REASON_EN)));
    }

    private static @Nullable Threshold threshold(Record row) {
        var value = row.get(INDICATOR.THRESHOLD);
        var per = row.get(INDICATOR.THRESHOLD_PER);
        return value == null
                ? null
                : new Threshold(
                        Threshold.Operator.valueOf(row.get(INDICATOR.OPERATOR)),
                        value,
                        per == null ? null : Threshold.Span.valueOf(per));
    }

    private static @Nullable Wording wording(@Nullable String ru, @Nullable String en) {
        return ru == null || en == null ? null : new Wording(ru, en);
    }
}
