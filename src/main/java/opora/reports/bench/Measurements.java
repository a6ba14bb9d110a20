package opora.reports.bench;

import static opora.institution.views.Tables.INSTITUTION_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.reports.views.Tables.FACT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import opora.platform.access.User;
import opora.platform.bench.Machine;
import opora.reports.count.Counting;
import opora.reports.count.Listing;
import opora.reports.count.Period;
import opora.reports.count.Question;
import opora.reports.count.Scope;
import opora.reports.count.Sheets;
import opora.reports.passport.Report;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the times of the annual report over all institutions of the database, and of opening its numbers in one of them. */
@Component
class Measurements {

    private static final Duration REPORT_OF_A_CENTRE = Duration.ofMillis(1500);
    private static final Duration REPORT_OF_A_REGION = Duration.ofSeconds(15);
    private static final Duration LIST = Duration.ofMillis(300);
    private static final List<String> OPENED =
            List.of("T23-01", "T23-08", "T23-09", "T23-11", "T23-17.families", "T23-35");

    private final DSLContext db;
    private final Sheets sheets;
    private final Counting counting;
    private final Listing listing;
    private final TransactionTemplate transaction;

    Measurements(DSLContext db, Sheets sheets, Counting counting, Listing listing, TransactionTemplate transaction) {
        this.db = db;
        this.sheets = sheets;
        this.counting = counting;
        this.listing = listing;
        this.transaction = transaction;
    }

    /** The latest year with about as many records as any: not the one that has just begun. */
    int fullYear() {
        var year = DSL.year(FACT.OCCURRED_ON);
        var records = db.select(year, DSL.count()).from(FACT).groupBy(year).fetchMap(year, DSL.count());
        int most = records.values().stream().max(Integer::compare).orElse(0);
        return records.entrySet().stream()
                .filter(each -> 2 * each.getValue() > most)
                .map(Map.Entry::getKey)
                .max(Integer::compare)
                .orElse(LocalDate.EPOCH.getYear());
    }

    Measured measure(Report report, int year, LocalDate today) {
        long centres = db.fetchCount(INSTITUTION_CARD);
        var all = question(year, today, centres > 1);
        var one = question(year, today, false);
        var timings = new ArrayList<Measured.Timing>();
        timings.add(Stopwatch.time(
                report.report() + " with the previous year, all institutions",
                centres > 1 ? REPORT_OF_A_REGION : REPORT_OF_A_CENTRE,
                () -> sheets.sheet(report, all)));
        if (centres > 1) {
            timings.add(Stopwatch.time(
                    report.report() + " with the previous year, one institution",
                    REPORT_OF_A_CENTRE,
                    () -> sheets.sheet(report, one)));
        }
        timings.add(Stopwatch.time("one pass over the same facts", Duration.ZERO, () -> onePass(all)));
        for (var code : OPENED) {
            var passport = report.indicator(code).orElseThrow();
            timings.add(Stopwatch.time("opening " + code + " to its first 50 records", LIST, () -> {
                listing.records(passport, one, null);
                counting.answers(List.of(passport), one);
            }));
        }
        return new Measured(
                today,
                Machine.here(db),
                centres,
                db.fetchCount(FAMILY_CARD),
                db.fetchCount(PERSON_CARD),
                db.fetchCount(FACT),
                db.fetchCount(FACT, asked(all)),
                year,
                2 * counting.plans(report.indicators(), one).size(),
                timings);
    }

    /** By the name of a file. */
    Map<String, String> plans(Report report, int year, LocalDate today) {
        var plans = new TreeMap<String, String>();
        var all = question(year, today, db.fetchCount(INSTITUTION_CARD) > 1);
        var asked = sheets.plans(report, all);
        for (int i = 0; i < asked.size(); i++) {
            plans.put(report.report() + "-" + (i + 1) + ".txt", asked.get(i));
        }
        return plans;
    }

    private Question question(int year, LocalDate today, boolean all) {
        var institution = db.select(INSTITUTION_CARD.ID)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.KIND.eq("centre"))
                .orderBy(INSTITUTION_CARD.ID)
                .limit(1)
                .fetchOptional(INSTITUTION_CARD.ID)
                .orElse(new UUID(0, 0));
        return new Question(Period.year(year), Scope.WHOLE, User.console(institution), today, all);
    }

    private static Condition asked(Question question) {
        return FACT.OCCURRED_ON.between(
                question.period().previous().from(), question.period().to());
    }

    /** What a query that merely looks at every record once takes, without help of a second processor. */
    private void onePass(Question question) {
        transaction.executeWithoutResult(status -> {
            db.execute("set local max_parallel_workers_per_gather = 0");
            db.execute("set local work_mem = '128MB'");
            db.execute("set local enable_nestloop = off");
            db.select(DSL.count(), DSL.sum(FACT.QUANTITY), DSL.max(FACT.CODE), DSL.max(FACT.OCCURRED_ON))
                    .from(FACT)
                    .where(asked(question))
                    .fetchSingle();
        });
    }
}
