package opora.authorisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import opora.Browser;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jooq.DSLContext;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends a request, sees what came back and what was written, and puts the world back as it was. */
final class Asking {

    /** The journal is written by reading, as it should be; sessions are touched by every request, what was searched for is kept for a while. */
    private static final String WATCHED = """
        select c.oid, n.nspname || '.' || c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'audit')
          and n.nspname || '.' || c.relname not in ('access.session', 'platform.asked')
        """;

    private static final String WRITTEN = """
        select watched, rows
        from unnest({0}::oid[]) watched,
             lateral (select pg_stat_get_xact_tuples_inserted(watched) + pg_stat_get_xact_tuples_updated(watched)
                                 + pg_stat_get_xact_tuples_deleted(watched) as rows) counted
        where rows > 0
        """;

    private final Browser browser;
    private final DSLContext db;
    private final DataSource source;
    private final Map<Long, String> tables;
    private final Long[] watched;
    private TreeMap<String, Long> before;

    Asking(Browser browser, DSLContext db, DataSource source) {
        this.browser = browser;
        this.db = db;
        this.source = source;
        tables = db.fetch(WATCHED).intoMap(row -> row.get(0, Long.class), row -> row.get(1, String.class));
        watched = tables.keySet().toArray(Long[]::new);
        before = written();
    }

    /** @param wrote the tables in which rows were inserted, changed or deleted, and how many */
    record Answer(int status, String location, String text, TreeMap<String, Long> wrote, boolean download) {}

    Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
        return send(browser, request);
    }

    Answer send(Browser browser, AbstractMockHttpServletRequestBuilder<?> request) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            var savepoint = connection.setSavepoint();
            holders().forEach(ConnectionHolder::resetRollbackOnly);
            var response = followed(browser.send(request), browser).response();
            boolean undone = holders().anyMatch(ConnectionHolder::isRollbackOnly);
            connection.rollback(savepoint);
            // Kept, it would stay open beneath the next one, and the server has room for a few thousand.
            connection.releaseSavepoint(savepoint);
            var wrote = writtenSince();
            return new Answer(
                    response.getStatus(),
                    String.valueOf(response.getHeader("Location")),
                    text(response.getContentAsByteArray()),
                    undone ? new TreeMap<>() : wrote,
                    String.valueOf(response.getHeader("Content-Disposition")).startsWith("attachment"));
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /** A form that only asks is answered at an address of its own. */
    private static Browser.Answer followed(Browser.Answer answer, Browser browser) {
        return answer.location().contains("?asked=") ? browser.open(answer.location()) : answer;
    }

    /** A use case that was refused half way has marked the transaction: what it wrote before would have been taken back. */
    private static Stream<ConnectionHolder> holders() {
        return TransactionSynchronizationManager.getResourceMap().values().stream()
                .filter(ConnectionHolder.class::isInstance)
                .map(ConnectionHolder.class::cast);
    }

    /** Whatever was done up to now was not done by a request. */
    void forget() {
        before = written();
    }

    /** What has been written since the last time this was asked, rolled back or not. */
    private TreeMap<String, Long> writtenSince() {
        var now = written();
        var difference = new TreeMap<String, Long>();
        now.forEach((table, rows) -> {
            if (rows > before.getOrDefault(table, 0L)) {
                difference.put(table, rows - before.getOrDefault(table, 0L));
            }
        });
        before = now;
        return difference;
    }

    private TreeMap<String, Long> written() {
        var rows = new TreeMap<String, Long>();
        db.fetch(WRITTEN, (Object) watched)
                .forEach(row -> rows.put(tables.get(row.get(0, Long.class)), row.get(1, Long.class)));
        return rows;
    }

    /** Workbooks and documents are archives: what stands in them is told too. */
    private static String text(byte[] body) {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        try (var archive = ZipFile.builder().setByteArray(body).get()) {
            for (var entry : Collections.list(archive.getEntries())) {
                text.append(new String(archive.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return text.toString();
    }
}
