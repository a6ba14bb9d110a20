package opora.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import opora.platform.Ids;
import opora.platform.bench.Machine;
import opora.platform.bench.Results;
import opora.platform.database.Maintenance;
import opora.platform.embedded.EmbeddedDatabase;
import opora.platform.shell.Command;
import org.jooq.impl.DSL;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * {@code ./opora bench record --data DIRECTORY}: how fast services are recorded by HTTP, beside the same rows inserted without the
 * application. What was inserted without it goes again; what it records stays in the demonstration centre.
 */
@Component
@ConditionalOnProperty(name = "opora.database.url", matchIfMissing = true, havingValue = "embedded")
class RecordBench implements Command {

    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final String PAGE = "/services/new";
    private static final int KEPT_FREE = 4;
    private static final int BATCH = 10_000;

    private final Maintenance maintenance;
    private final EmbeddedDatabase database;
    private final BenchPages pages;
    private final Clock clock;
    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();

    RecordBench(Maintenance maintenance, EmbeddedDatabase database, BenchPages pages, Clock clock) {
        this.maintenance = maintenance;
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bench record";
    }

    @Override
    public int run(List<String> words) throws Exception {
        var options = BenchOptions.read(words);
        var account = options == null ? null : pages.director();
        if (account == null) {
            return 2;
        }
        var machine = Machine.here(maintenance.db());
        long families = pages.count("people.family");
        long deliveries = pages.count("services.delivery");
        try {
            var lines = measure(options, account);
            var proof = proof(acknowledged);
            var measured = new RecordMeasured(
                    LocalDate.now(clock),
                    machine,
                    "demonstration",
                    families,
                    deliveries,
                    options.rounds(),
                    options.time().toSeconds(),
                    DirectWork.pgbench() == null ? "JDBC" : "pgbench",
                    lines,
                    proof);
            Results.write(options.out(), "record", measured);
            print(measured);
            return proof.holds() ? 0 : 1;
        } finally {
            pages.signOut(account);
        }
    }

    private List<RecordMeasured.Line> measure(BenchOptions options, UUID account) throws Exception {
        var recipients = BenchRecipients.of(maintenance, account);
        var direct = new DirectWork(database, recipients.inserts());
        int port = pages.openPort();
        Load.run(CLIENTS.get(1), WARM_UP, client -> recording(port, account, recipients, client));
        var lines = new ArrayList<RecordMeasured.Line>();
        for (int clients : CLIENTS) {
            var http = new ArrayList<Load>();
            var four = new ArrayList<Load>();
            var one = new ArrayList<Load>();
            int connections = clients;
            for (int round = 0; round < options.rounds(); round++) {
                http.add(Load.run(clients, options.time(), client -> recording(port, account, recipients, client)));
                connections = Math.min(clients, room());
                four.add(direct.fourTrips(connections, options.time()));
                var inOne = direct.oneTrip(connections, options.time());
                if (inOne != null) {
                    one.add(inOne);
                }
                BenchRecipients.forgetDirect(maintenance, account);
            }
            lines.add(RecordMeasured.Line.of(clients, connections, http, four, one));
        }
        return lines;
    }

    /** How many connections the server has left for who comes beside the application. */
    private int room() {
        return maintenance.db().fetchSingle("""
                        select current_setting('max_connections')::integer - current_setting('superuser_reserved_connections')::integer
                               - (select count(*)::integer from pg_stat_activity where datname is not null) - {0}""", DSL.inline(KEPT_FREE)).get(0, Integer.class);
    }

    /** A client with a session of its own, which sends one form after the other. */
    private Callable<Double> recording(int port, UUID account, BenchRecipients recipients, int client) {
        var token = pages.signIn(account);
        var formToken = formToken(port, token);
        var today = LocalDate.now(clock).toString();
        var number = new int[] {client};
        return () -> {
            var key = Ids.next();
            var form = recipients.form(number[0]++, today) + "&key=" + key + "&_csrf=" + formToken;
            var sent = pages.post(port, PAGE, token, form);
            acknowledged.add(key);
            return sent.took();
        };
    }

    private String formToken(int port, String token) {
        try {
            return pages.formToken(port, PAGE, token);
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private RecordMeasured.Proof proof(Collection<UUID> keys) {
        var all = List.copyOf(keys);
        long once = 0;
        long found = 0;
        for (int from = 0; from < all.size(); from += BATCH) {
            var part = all.subList(from, Math.min(all.size(), from + BATCH)).toArray(UUID[]::new);
            var counted = maintenance.db().fetchSingle("""
                            select count(*) filter (where many = 1), count(*)
                            from (select count(*) as many from services.delivery where event_id = any ({0}) group by event_id) as recorded""", DSL.val(part));
            once += counted.get(0, Long.class);
            found += counted.get(1, Long.class);
        }
        return new RecordMeasured.Proof(all.size(), once, all.size() - found, found - once);
    }

    private static void print(RecordMeasured measured) {
        System.out.println(measured.machine().line());
        System.out.printf(
                "семей %d, услуг до начала %d; раундов %d по %d с; рядом: %s%n",
                measured.families(), measured.deliveries(), measured.rounds(), measured.seconds(), measured.direct());
        System.out.printf("%-48s %10s %10s %10s%n", "", "в секунду", "p50, мс", "p95, мс");
        for (var line : measured.lines()) {
            print("клиентов %d: страница".formatted(line.clients()), line.http());
            print("    те же строки, 4 обращения, соединений " + line.connections(), line.fourTrips());
            if (line.oneTrip() != null) {
                print("    те же строки, 1 обращение", line.oneTrip());
            }
            System.out.printf("    доля от 4 обращений: %.0f %%%n", line.ratio() * 100);
        }
        var proof = measured.proof();
        System.out.printf(
                "подтверждено записей %d: ровно один раз в базе %d, потеряно %d, дважды %d%n",
                proof.acknowledged(), proof.once(), proof.lost(), proof.twice());
    }

    private static void print(String what, Load load) {
        System.out.printf("%-48s %10.0f %10.1f %10.1f%n", what, load.rate(), load.p50(), load.p95());
    }
}
