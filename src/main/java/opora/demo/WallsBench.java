package opora.demo;

import static opora.platform.bench.Results.percentile;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.platform.database.Maintenance;
import opora.platform.embedded.EmbeddedDatabase;
import opora.platform.shell.Command;
import org.jooq.impl.DSL;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * {@code ./opora bench walls --data DIRECTORY}: what the walls of the database and the journal cost on the pages people open all day. Only
 * over the demonstration centre, because for the comparison it lets pages be opened without either.
 */
@Component
@ConditionalOnProperty(name = "opora.database.url", matchIfMissing = true, havingValue = "embedded")
class WallsBench implements Command {

    private static final int ROUNDS = 15;
    private static final int FIRST_WARM_UP = 600;
    private static final int WARM_UP = 60;
    private static final int MEASURED = 40;
    private static final int TRANSACTIONS = 2_000;

    private final HikariDataSource pool;
    private final Maintenance maintenance;
    private final EmbeddedDatabase database;
    private final BenchPages pages;
    private final List<String> entering = new ArrayList<>();

    WallsBench(HikariDataSource pool, Maintenance maintenance, EmbeddedDatabase database, BenchPages pages) {
        this.database = database;
        this.pool = pool;
        this.maintenance = maintenance;
        this.pages = pages;
    }

    /** The texts that make the functions again which tell a transaction for whom it works. */
    private List<String> definitions() {
        return maintenance
                .db()
                .resultQuery(
                        "select pg_get_functiondef(f) from unnest(array ['people.enter(text)', 'people.look(text)']::regprocedure[]) f")
                .fetch(0, String.class);
    }

    /** @param owner whether pages are asked for by the owner of the tables, whom no policy stops */
    private enum Way {
        WALLS_AND_JOURNAL(false, true, "стены и журнал"),
        JOURNAL_ALONE(true, true, "только журнал"),
        NEITHER(true, false, "ни стен, ни журнала");

        private final boolean owner;
        private final boolean journal;
        private final String title;

        Way(boolean owner, boolean journal, String title) {
            this.owner = owner;
            this.journal = journal;
            this.title = title;
        }
    }

    @Override
    public String name() {
        return "bench walls";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        var account = pages.director();
        if (account == null) {
            return 2;
        }
        entering.addAll(definitions());
        var token = pages.signIn(account);
        var port = pages.openPort();
        try {
            System.out.printf("%-34s %8.3f мс%n", "сказать, для кого работаем", enteringTakes(token));
            print(measure(port, token));
        } finally {
            behindTheWalls();
            writeJournal(true);
            pages.signOut(account);
        }
        return 0;
    }

    private Map<String, Map<Way, List<Double>>> measure(int port, String token)
            throws IOException, InterruptedException {
        var family = maintenance
                .db()
                .fetchSingle(
                        "select family_id from services.delivery where family_id is not null group by 1 order by count(*) desc, 1 limit 1")
                .get(0, UUID.class);
        var rounds = new LinkedHashMap<String, Map<Way, List<Double>>>();
        for (var page : List.of("/families/" + family, "/people")) {
            var times = new LinkedHashMap<Way, List<Double>>();
            for (int i = 0; i < FIRST_WARM_UP; i++) {
                pages.open(port, page, token);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (var way : Way.values()) {
                    become(way);
                    writeJournal(way.journal);
                    times.computeIfAbsent(way, none -> new ArrayList<>()).add(opening(port, page, token));
                }
            }
            rounds.put(page.equals("/people") ? "список семей" : "страница семьи", times);
        }
        return rounds;
    }

    /** The lower quartile of a round, in milliseconds: what else the computer does meanwhile makes a page slower, never faster. */
    private double opening(int port, String page, String token) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            var opened = pages.open(port, page, token);
            if (i >= WARM_UP) {
                times.add(opened.took());
            }
        }
        return percentile(times, 25);
    }

    private void become(Way way) {
        if (way.owner) {
            for (var function : List.of("enter", "look")) {
                maintenance
                        .db()
                        .execute(
                                "create or replace function people.{0}(token text) returns void language sql"
                                        + " as $$ select set_config('synchronous_commit', 'off', true) $$",
                                DSL.keyword(function));
            }
            become(database.user(), database.password());
        } else {
            behindTheWalls();
        }
    }

    private void behindTheWalls() {
        entering.forEach(maintenance.db()::execute);
        become(database.applicationUser(), database.applicationPassword());
    }

    /** New connections log in as this role; those that are there go when they are given back. */
    private void become(String user, String password) {
        var settings = pool.getHikariConfigMXBean();
        settings.setUsername(user);
        settings.setPassword(password);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private void writeJournal(boolean written) {
        maintenance.db().execute("drop rule if exists bench_without_journal on audit.entry");
        if (!written) {
            maintenance
                    .db()
                    .execute("create rule bench_without_journal as on insert to audit.entry do instead nothing");
        }
    }

    private double enteringTakes(String token) {
        return maintenance.transaction(db -> {
            long begun = System.nanoTime();
            for (int i = 0; i < TRANSACTIONS; i++) {
                db.execute("select people.enter({0})", DSL.val(token));
            }
            return (System.nanoTime() - begun) / 1e6 / TRANSACTIONS;
        });
    }

    /** Times over all rounds. Ways are compared within a round, where they were measured a second apart. */
    private static void print(Map<String, Map<Way, List<Double>>> rounds) {
        rounds.forEach((page, ways) -> {
            System.out.println(page);
            var with = ways.getOrDefault(Way.WALLS_AND_JOURNAL, List.of());
            ways.forEach((way, took) -> {
                var ratios = IntStream.range(0, took.size())
                        .mapToObj(round -> with.get(round) / took.get(round))
                        .toList();
                System.out.printf(
                        "  %-32s %8.2f мс   × %.3f   (%.3f – %.3f)%n",
                        way.title,
                        percentile(took, 50),
                        percentile(ratios, 50),
                        percentile(ratios, 25),
                        percentile(ratios, 75));
            });
        });
    }
}
