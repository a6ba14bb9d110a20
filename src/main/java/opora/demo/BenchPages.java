package opora.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
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

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Maintenance maintenance;
    private final ApplicationContext application;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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
        return send(request(port, page, token).build(), OK);
    }

    /** Sends a form that is done: whoever sent it is shown the next page. */
    Opened post(int port, String page, String token, String form) throws IOException, InterruptedException {
        return post(port, page, token, form, SEE_OTHER);
    }

    /** Sends a form that asks, and is answered. */
    Opened ask(int port, String page, String token, String form) throws IOException, InterruptedException {
        return post(port, page, token, form, OK);
    }

    private Opened post(int port, String page, String token, String form, int wanted)
            throws IOException, InterruptedException {
        var request = request(port, page, token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return send(request, wanted);
    }

    /** What each form of this session has to carry. */
    String formToken(int port, String page, String token) throws IOException, InterruptedException {
        var answer = client.send(request(port, page, token).build(), HttpResponse.BodyHandlers.ofString());
        var field = FORM_TOKEN.matcher(answer.body());
        if (!field.find()) {
            throw new IllegalStateException(page + ": " + answer.statusCode());
        }
        return field.group(1);
    }

    private static HttpRequest.Builder request(int port, String page, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                .header("Cookie", "__Host-opora=" + token);
    }

    private Opened send(HttpRequest request, int wanted) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        var took = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != wanted) {
            throw new IllegalStateException(request.uri().getPath() + ": " + answer.statusCode());
        }
        return new Opened(took, answer.body().length);
    }

    /** How many rows a table has. */
    long count(String table) {
        return maintenance
                .db()
                .fetchSingle("select count(*) from {0}", DSL.sql(table))
                .get(0, Long.class);
    }
}
