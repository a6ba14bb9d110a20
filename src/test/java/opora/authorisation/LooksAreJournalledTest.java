package opora.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nobody is shown a family without the journal saying so (reliability 54, G23): every route that can be read is opened for the record of
 * every scope, and where the name of a family stands on the page, in the workbook or in the document, there is an entry that names that
 * family or one of its members. Routes are read from the application, so a new page is in here before anybody thinks of it.
 */
@PageTest
class LooksAreJournalledTest {

    private static final List<Scope> OURS =
            Arrays.stream(Scope.values()).filter(Scope::ofOwnInstitution).toList();

    @Autowired
    ApplicationContext beans;

    @Autowired
    DSLContext db;

    @Autowired
    Centre centre;

    @Autowired
    Clock clock;

    @Autowired
    Browser browser;

    @Autowired
    DataSource source;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void whoeverIsShownIsNamedInTheJournalInTheSameTransaction() throws Exception {
        var world = new World(beans, db, centre, ZonedDateTime.now(clock));
        var routes = new Routes(requestMappingHandlerMapping).all();
        var requests = new Requests(world, new Forms(routes, LocalDate.now(clock)));
        var unwritten = new TreeSet<String>();
        int shown = 0;
        browser.as(world.account(new Actor(Role.DIRECTOR, Reach.INSTITUTION)));
        for (var route : routes) {
            for (var scope : scopes(route)) {
                if (requests.exists(route, scope)) {
                    var seen = open(world, requests, route, scope, unwritten);
                    shown += seen.size();
                }
            }
        }

        assertThat(unwritten).isEmpty();
        assertThat(shown).isGreaterThan(200);
    }

    private static List<Scope> scopes(Route route) {
        if (!route.isRead()) {
            return List.of();
        }
        return route.variables().isEmpty() ? List.of(Scope.OWN) : List.of(Scope.OWN, Scope.CLOSED, Scope.RESTRICTED);
    }

    private Set<Scope> open(World world, Requests requests, Route route, Scope scope, Set<String> unwritten)
            throws Exception {
        var connection = DataSourceUtils.getConnection(source);
        var savepoint = connection.setSavepoint();
        var last = lastEntry();
        try {
            var text = text(browser.send(requests.of(route, scope)).response().getContentAsByteArray());
            var seen = new HashSet<>(
                    OURS.stream().filter(each -> text.contains(each.canary)).toList());
            var named = namedSince(last);
            for (var each : seen) {
                var home = world.home(each);
                if (!named.contains(home.family()) && home.persons().stream().noneMatch(named::contains)) {
                    unwritten.add(route + " shows " + each);
                }
            }
            return seen;
        } finally {
            connection.rollback(savepoint);
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private UUID lastEntry() {
        return db.fetchSingle("select id from audit.entry order by id desc limit 1")
                .get(0, UUID.class);
    }

    private Set<UUID> namedSince(UUID last) {
        return new HashSet<>(
                db.fetch("select subject_id from audit.entry_subject where entry_id > ? and kind <> 'change'", last)
                        .getValues(0, UUID.class));
    }

    /** Workbooks and documents are archives: what stands in them is shown too. */
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
