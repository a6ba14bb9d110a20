package opora.reports.passport;

import static opora.reports.db.Tables.INDICATOR;
import static opora.reports.db.Tables.PART;
import static opora.reports.db.Tables.REPORT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import opora.reports.db.tables.records.IndicatorRecord;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the passports that come with the program into the database, at every start, before anything is filled that refers to them. */
@Component
@Order(0)
class PassportFiles implements ApplicationRunner {

    private static final String PLACE = "classpath:opora/reference/indicators/*.json";

    private final DSLContext db;

    PassportFiles(DSLContext db) {
        this.db = db;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        all().forEach(this::store);
    }

    static List<Report> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(PLACE))
                    .map(PassportFiles::read)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Report read(Resource file) {
        try {
            var report = Grammar.report(file.getContentAsByteArray());
            Dictionaries.check(report);
            return report;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void store(Report report) {
        db.insertInto(REPORT, REPORT.CODE, REPORT.TITLE, REPORT.TITLE_EN)
                .values(report.report(), report.title().ru(), report.title().en())
                .onDuplicateKeyUpdate()
                .setAllToExcluded()
                .execute();
        for (var part : report.parts()) {
            store(report.report(), part);
        }
        int position = 0;
        for (var part : report.parts()) {
            for (var passport : part.indicators()) {
                store(record(report.report(), part.number(), position++, passport));
            }
        }
    }

    private void store(String report, Report.Part part) {
        db.insertInto(PART, PART.REPORT, PART.NUMBER, PART.TITLE, PART.TITLE_EN, PART.DECLARED, PART.DECLARED_EN)
                .values(
                        report,
                        part.number(),
                        part.title().ru(),
                        part.title().en(),
                        ru(part.declared()),
                        en(part.declared()))
                .onDuplicateKeyUpdate()
                .setAllToExcluded()
                .execute();
    }

    private void store(IndicatorRecord passport) {
        db.insertInto(INDICATOR)
                .set(passport)
                .onDuplicateKeyUpdate()
                .setAllToExcluded()
                .execute();
    }

    private static IndicatorRecord record(String report, int part, int position, Passport passport) {
        var row = new IndicatorRecord();
        row.setCode(passport.code());
        row.setVersion(passport.version());
        row.setReport(report);
        row.setPart(part);
        row.setPosition(position);
        row.setTitle(passport.title().ru());
        row.setTitleEn(passport.title().en());
        row.setDefinition(passport.definition().ru());
        row.setDefinitionEn(passport.definition().en());
        row.setUnit(passport.unit().name());
        row.setSource(passport.source());
        row.setSpec(JSONB.valueOf(Grammar.json(passport.spec())));
        row.setSumOf(passport.sumOf().toArray(String[]::new));
        row.setReason(ru(passport.reason()));
        row.setReasonEn(en(passport.reason()));
        var threshold = passport.threshold();
        if (threshold != null) {
            row.setThreshold(threshold.value());
            row.setOperator(threshold.operator().name());
            row.setThresholdPer(Objects.toString(threshold.per(), null));
        }
        return row;
    }

    private static @Nullable String ru(@Nullable Wording wording) {
        return wording == null ? null : wording.ru();
    }

    private static @Nullable String en(@Nullable Wording wording) {
        return wording == null ? null : wording.en();
    }
}
