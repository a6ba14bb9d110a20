package opora.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import opora.platform.Ids;
import opora.platform.database.Maintenance;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Opens pages of the demonstration centre by HTTP, as its director, for the commands that measure them. */
@Component
class BenchPages {

    private final Maintenance maintenance;
    private final ApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();

    BenchPages(Maintenance maintenance, ApplicationContext application) {
        this.maintenance = maintenance;
        this.application = application;
    }

    /** The director's account, or null where this is not the demonstration centre; says so to who called. */
    @Nullable
    UUID director() {
        var account = maintenance
                .db()
                .resultQuery(
                        "select id from access.account where login = 'direktor' and (select count(*) from access.account) = 4")
                .fetchOne(0, UUID.class);
        if (account == null) {
            System.err.println(
                    "Мерить можно только на демонстрационном центре: ./opora demo --data КАТАЛОГ, затем эта команда.");
        }
        return account;
    }

    /** The token of a session that ends with {@link #signOut}. */
    String signIn(UUID account) {
        var token = Ids.next() + "" + UUID.randomUUID();
        maintenance.db().execute("""
                        insert into access.session (token_hash, account_id, kind, started_at, seen_at, expires_at, device, factors)
                        values (encode(sha256(convert_to({0}, 'UTF8')), 'hex'), {1}, 'user', now(), now(), now() + interval '1 hour', 'bench',
                                jsonb_build_object('FACTOR_PASSWORD', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))""", DSL.val(token), DSL.val(account));
        return token;
    }

    void signOut(UUID account) {
        maintenance
                .db()
                .execute("delete from access.session where account_id = {0} and device = 'bench'", DSL.val(account));
    }

    /** A command serves no pages; this one opens a port of its own for as long as it measures. */
    int openPort() throws Exception {
        Tomcat tomcat =
                ((TomcatWebServer) ((ServletWebServerApplicationContext) application).getWebServer()).getTomcat();
        var connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        tomcat.getService().addConnector(connector);
        return connector.getLocalPort();
    }

    /** Milliseconds from the request to the last byte of the answer, and how many bytes there were. */
    record Opened(double took, int bytes) {}

    Opened open(int port, String page, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                .header("Cookie", "__Host-opora=" + token)
                .build();
        long begun = System.nanoTime();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        var took = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page + ": " + answer.statusCode());
        }
        return new Opened(took, answer.body().length);
    }

    /** @param part of a hundred: 50 for the median */
    static double percentile(List<Double> times, int part) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * part / 100));
    }
}
