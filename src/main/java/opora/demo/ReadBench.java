package opora.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.platform.bench.Machine;
import opora.platform.bench.Results;
import opora.platform.database.Maintenance;
import opora.platform.embedded.EmbeddedDatabase;
import opora.platform.shell.Command;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * {@code ./opora bench read --data DIRECTORY}: the pages people open all day, by eight clients, beside the queries they need without the
 * application.
 */
@Component
@ConditionalOnProperty(name = "opora.database.url", matchIfMissing = true, havingValue = "embedded")
class ReadBench implements Command {

    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private final DSLContext db;
    private final Maintenance maintenance;
    private final EmbeddedDatabase database;
    private final BenchPages pages;
    private final Clock clock;

    ReadBench(DSLContext db, Maintenance maintenance, EmbeddedDatabase database, BenchPages pages, Clock clock) {
        this.db = db;
        this.maintenance = maintenance;
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bench read";
    }

    /** Opens a page once. */
    private interface Opening {
        BenchPages.Opened open() throws Exception;
    }

    @Override
    public int run(List<String> words) throws Exception {
        var options = BenchOptions.read(words);
        var account = options == null ? null : pages.director();
        if (account == null) {
            return 2;
        }
        try {
            var measured = new ReadMeasured(
                    LocalDate.now(clock),
                    Machine.here(maintenance.db()),
                    "demonstration",
                    pages.count("people.family"),
                    pages.count("people.person"),
                    CLIENTS,
                    options.rounds(),
                    options.time().toSeconds(),
                    measure(options, account));
            Results.write(options.out(), "read", measured);
            print(measured);
            return 0;
        } finally {
            pages.signOut(account);
        }
    }

    private List<ReadMeasured.Page> measure(BenchOptions options, UUID account) throws Exception {
        var measured = new ArrayList<ReadMeasured.Page>();
        for (var page : openings(account).entrySet()) {
            var opening = page.getValue();
            Load.run(CLIENTS, WARM_UP, client -> () -> opening.open().took());
            var heard = Heard.of(db, opening::open);
            var http = new ArrayList<Load>();
            var sql = new ArrayList<Load>();
            for (int round = 0; round < options.rounds(); round++) {
                http.add(Load.run(
                        CLIENTS, options.time(), client -> () -> opening.open().took()));
                sql.add(new DirectWork(database, List.of(heard.queries())).jdbc(CLIENTS, options.time()));
            }
            measured.add(ReadMeasured.Page.of(page.getKey(), heard, http, sql));
        }
        return measured;
    }

    private Map<String, Opening> openings(UUID account) throws Exception {
        int port = pages.openPort();
        var token = pages.signIn(account);
        var some = maintenance.db().fetchSingle("""
                        select f.id, r.section_id, p.family_name
                        from people.family f
                                 join people.residence r on r.institution_id = f.institution_id and r.family_id = f.id and r.ends_on is null
                                 join people.membership m on m.institution_id = f.institution_id and m.family_id = f.id and m.ends_on is null
                                 join people.person p on p.institution_id = m.institution_id and p.id = m.person_id
                        where f.institution_id = (select institution_id from access.account where id = {0}) and r.section_id is not null
                        order by md5(f.id::text || p.id::text) limit 1""", DSL.val(account));
        var search = "q=" + some.get(2) + "&_csrf=" + pages.formToken(port, "/people", token);
        var openings = new LinkedHashMap<String, Opening>();
        openings.put("страница семьи", () -> pages.open(port, "/families/" + some.get(0), token));
        openings.put("список семей", () -> pages.open(port, "/people", token));
        openings.put(
                "список семей участка в СОП",
                () -> pages.open(port, "/people?section=" + some.get(1) + "&legal=sop", token));
        openings.put("поиск по фамилии", () -> pages.ask(port, "/people/search", token, search));
        openings.put("«Мой день»", () -> pages.open(port, "/", token));
        return openings;
    }

    private static void print(ReadMeasured measured) {
        System.out.println(measured.machine().line());
        System.out.printf(
                "семей %d, людей %d; клиентов %d, раундов %d по %d с%n",
                measured.families(), measured.persons(), measured.clients(), measured.rounds(), measured.seconds());
        System.out.printf(
                "%-28s %9s %9s %9s %9s %9s %9s %7s%n",
                "страница", "в секунду", "p50, мс", "p95, мс", "запросов", "записей", "SQL p50", "разы");
        for (var page : measured.pages()) {
            System.out.printf(
                    "%-28s %9.0f %9.1f %9.1f %9d %9d %9.1f %7.1f%n",
                    page.page(),
                    page.http().rate(),
                    page.http().p50(),
                    page.http().p95(),
                    page.queries(),
                    page.others(),
                    page.sql().p50(),
                    page.ratio());
        }
    }
}
