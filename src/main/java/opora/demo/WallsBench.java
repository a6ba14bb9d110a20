package opora.demo;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.platform.Ids;
import opora.platform.database.Maintenance;
import opora.platform.embedded.EmbeddedDatabase;
import opora.platform.shell.Command;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.jooq.impl.DSL;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
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
    private final ApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> entering = new ArrayList<>();

    WallsBench(
            HikariDataSource pool, Maintenance maintenance, EmbeddedDatabase database, ApplicationContext application) {
        this.database = database;
        this.pool = pool;
        this.maintenance = maintenance;
        this.application = application;
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
        var account = maintenance
                .db()
                .resultQuery(
                        "select id from access.account where login = 'direktor' and (select count(*) from access.account) = 4")
                .fetchOne(0, UUID.class);
        if (account == null) {
            System.err.println(
                    "Мерить можно только на демонстрационном центре: ./opora demo --data КАТАЛОГ, затем эта команда.");
            return 2;
        }
        entering.addAll(definitions());
        var token = token(account);
        var port = openPort();
        try {
            System.out.printf("%-34s %8.3f мс%n", "сказать, для кого работаем", enteringTakes(token));
            print(measure(port, token));
        } finally {
            behindTheWalls();
            writeJournal(true);
            maintenance
                    .db()
                    .execute(
                            "delete from access.session where account_id = {0} and device = 'bench'", DSL.val(account));
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
                open(port, page, token);
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
            long begun = System.nanoTime();
            open(port, page, token);
            if (i >= WARM_UP) {
                times.add((System.nanoTime() - begun) / 1e6);
            }
        }
        return quartile(times, 1);
    }

    private void open(int port, String page, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                .header("Cookie", "__Host-opora=" + token)
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page + ": " + answer.statusCode());
        }
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

    private String token(UUID account) {
        var token = Ids.next() + "" + UUID.randomUUID();
        maintenance.db().execute("""
                        insert into access.session (token_hash, account_id, kind, started_at, seen_at, expires_at, device, factors)
                        values (encode(sha256(convert_to({0}, 'UTF8')), 'hex'), {1}, 'user', now(), now(), now() + interval '1 hour', 'bench',
                                jsonb_build_object('FACTOR_PASSWORD', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))""", DSL.val(token), DSL.val(account));
        return token;
    }

    /** A command serves no pages; this one opens a port of its own for as long as it measures. */
    private int openPort() throws Exception {
        Tomcat tomcat =
                ((TomcatWebServer) ((ServletWebServerApplicationContext) application).getWebServer()).getTomcat();
        var connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        tomcat.getService().addConnector(connector);
        return connector.getLocalPort();
    }

    private static double quartile(List<Double> times, int which) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() * which / 4);
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
                        way.title, quartile(took, 2), quartile(ratios, 2), quartile(ratios, 1), quartile(ratios, 3));
            });
        });
    }
}
