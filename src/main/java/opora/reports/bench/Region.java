package opora.reports.bench;

import static opora.institution.views.Tables.INSTITUTION_CARD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import opora.institution.InstitutionDraft;
import opora.institution.OpenInstitution;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.access.User;
import opora.platform.database.DatabaseContext;
import opora.platform.database.Maintenance;
import opora.platform.database.Statistics;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Fills an empty database with an invented region: centres that are opened as ever, and three years of work in them, written at once. */
@Component
class Region {

    private static final String WORK = "/opora/reports/region.sql";

    /**
     * @param first the first of the years that were worked in
     * @param seed another number gives another region of the same sizes
     */
    record Plan(int centres, long facts, int first, int years, int seed) {

        private static final int FIRST_YEAR = 2021;
        private static final int YEARS = 3;

        static Plan of(int centres, long facts) {
            return new Plan(centres, facts, FIRST_YEAR, YEARS, 0);
        }

        private String in(String text) {
            return text.replace("${centres}", String.valueOf(centres))
                    .replace("${facts}", String.valueOf(facts))
                    .replace("${before}", String.valueOf(first - 1))
                    .replace("${first}", String.valueOf(first))
                    .replace("${years}", String.valueOf(years))
                    .replace("${seed}", String.valueOf(seed));
        }
    }

    private final DSLContext db;
    private final OpenInstitution institutions;
    private final Statistics statistics;
    private final DatabaseContext context;
    private final Maintenance maintenance;

    Region(
            DSLContext db,
            OpenInstitution institutions,
            Statistics statistics,
            DatabaseContext context,
            Maintenance maintenance) {
        this.db = db;
        this.institutions = institutions;
        this.statistics = statistics;
        this.context = context;
        this.maintenance = maintenance;
    }

    /** The institutions are opened as ever; their millions of records are written by the owner of the tables, without constraints. */
    void generate(Plan plan, ZonedDateTime at) {
        if (db.fetchCount(INSTITUTION_CARD) > 0) {
            throw new Refused("reports.bench.not-empty");
        }
        for (int number = 1; number <= plan.centres(); number++) {
            open(centre(number), new Change(User.console(Ids.next()), at, ""));
        }
        var work = plan.in(text());
        maintenance.transaction(owner -> {
            owner.connection(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute(work);
                }
            });
            return plan;
        });
        statistics.refresh();
    }

    private void open(InstitutionDraft centre, Change change) {
        context.console(change.institution(), () -> {
            institutions.open(centre, change);
            return change;
        });
    }

    private static InstitutionDraft centre(int number) {
        var name = "Центр измерений № " + number;
        return new InstitutionDraft("centre", name, name, "", "Область измерений", null, "", "", "", List.of());
    }

    private static String text() {
        try (var stream = Region.class.getResourceAsStream(WORK)) {
            if (stream == null) {
                throw new IllegalStateException(WORK);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
