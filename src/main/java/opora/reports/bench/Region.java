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
import opora.platform.database.Statistics;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty database with an invented region: centres that are opened as ever, and three years of work in them, written at once. */
@Component
class Region {

    private static final String WORK = "/opora/reports/region.sql";

    private final DSLContext db;
    private final OpenInstitution institutions;
    private final Statistics statistics;

    Region(DSLContext db, OpenInstitution institutions, Statistics statistics) {
        this.db = db;
        this.institutions = institutions;
        this.statistics = statistics;
    }

    @Transactional
    void generate(int centres, long facts, ZonedDateTime at) {
        if (db.fetchCount(INSTITUTION_CARD) > 0) {
            throw new Refused("reports.bench.not-empty");
        }
        for (int number = 1; number <= centres; number++) {
            institutions.open(centre(number), new Change(User.console(Ids.next()), at, ""));
        }
        var work = text().replace("${centres}", String.valueOf(centres)).replace("${facts}", String.valueOf(facts));
        db.connection(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(work);
            }
        });
        statistics.refresh();
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
