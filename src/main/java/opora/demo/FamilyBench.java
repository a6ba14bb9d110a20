package opora.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.access.User;
import opora.platform.bench.Results;
import opora.platform.database.DatabaseContext;
import opora.platform.database.Maintenance;
import opora.platform.database.Statistics;
import opora.platform.shell.Command;
import org.jooq.impl.DSL;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code ./opora bench family --data DIRECTORY}: how long the pages of a family take that has been on service for ten years. The family is
 * registered in the demonstration centre by the first run and found by the next.
 */
@Component
@ConditionalOnProperty(name = "opora.database.url", matchIfMissing = true, havingValue = "embedded")
class FamilyBench implements Command {

    private static final int WARM_UP = 20;
    private static final int MEASURED = 40;
    private static final String NAME = "Долгопрудовы";
    static final List<String> PAGES = List.of(
            "",
            "/casework",
            "/casework/plan",
            "/casework/contacts",
            "/casework/reviews",
            "/casework/file",
            "/services",
            "/aid",
            "/monitoring",
            "/chronology",
            "/history",
            "/looks");

    private final Maintenance maintenance;
    private final BenchPages pages;
    private final TenYears tenYears;
    private final DatabaseContext context;
    private final TransactionTemplate transaction;
    private final Statistics statistics;
    private final Clock clock;

    FamilyBench(
            Maintenance maintenance,
            BenchPages pages,
            TenYears tenYears,
            DatabaseContext context,
            TransactionTemplate transaction,
            Statistics statistics,
            Clock clock) {
        this.maintenance = maintenance;
        this.pages = pages;
        this.tenYears = tenYears;
        this.context = context;
        this.transaction = transaction;
        this.statistics = statistics;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bench family";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        var account = pages.director();
        if (account == null) {
            return 2;
        }
        var family = family(account);
        System.out.printf("фактов о семье: %d%n", facts(family));
        var token = pages.signIn(account);
        try {
            measure(pages.openPort(), family, token);
        } finally {
            pages.signOut(account);
        }
        return 0;
    }

    private UUID family(UUID account) {
        var found = maintenance
                .db()
                .resultQuery("select id from people.family where name = {0}", DSL.val(NAME))
                .fetchOne(0, UUID.class);
        if (found != null) {
            return found;
        }
        var institution = maintenance
                .db()
                .fetchSingle("select institution_id from access.account where id = {0}", DSL.val(account))
                .get(0, UUID.class);
        var home = maintenance.db().fetchSingle("""
                        select settlement_id, section_id from people.residence
                        where institution_id = {0} and ends_on is null and section_id is not null order by id limit 1""", DSL.val(institution));
        var change = new Change(User.console(institution), ZonedDateTime.now(clock), "");
        var made = context.console(
                institution,
                () -> transaction.execute(
                        status -> tenYears.live(home.get(0, UUID.class), home.get(1, UUID.class), change)));
        statistics.refresh();
        return made;
    }

    private int facts(UUID family) {
        return maintenance
                .db()
                .fetchSingle("select count(*) from reports.fact where family_id = {0}", DSL.val(family))
                .get(0, int.class);
    }

    private void measure(int port, UUID family, String token) throws IOException, InterruptedException {
        System.out.printf("%-22s %9s %9s %9s%n", "страница", "медиана", "p95", "КБ");
        for (var page : PAGES) {
            var times = new ArrayList<Double>();
            int bytes = 0;
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                var opened = pages.open(port, "/families/" + family + page, token);
                bytes = opened.bytes();
                if (i >= WARM_UP) {
                    times.add(opened.took());
                }
            }
            System.out.printf(
                    "%-22s %6.1f мс %6.1f мс %9d%n",
                    page.isEmpty() ? "/" : page,
                    Results.percentile(times, 50),
                    Results.percentile(times, 95),
                    bytes / 1024);
        }
    }
}
