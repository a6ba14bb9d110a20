package opora.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import javax.sql.DataSource;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.access.Policy;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No answer tells, and no request writes, what the specification does not allow: every route, every role, every scope. */
@PageTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationMatrixTest {

    private static final int LEAST_CELLS = 12_000;
    private static final int OF_A_HUNDRED = 70;
    private static final int FIRST = 20;

    private final PlatformTransactionManager transactions;
    private final TransactionStatus transaction;
    private final Routes routes;
    private final Forms forms;
    private final Matrix matrix;
    private final Doors doors;
    private final Verdicts all = new Verdicts();

    /** One world for all tests; whatever a request does is taken back after it. */
    @Autowired
    AuthorisationMatrixTest(
            ApplicationContext beans,
            DSLContext db,
            Centre centre,
            Clock clock,
            Browser browser,
            DataSource source,
            Policy policy,
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            PlatformTransactionManager transactions) {
        this.transactions = transactions;
        transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        var now = ZonedDateTime.now(clock);
        var world = new World(beans, db, centre, now);
        routes = new Routes(requestMappingHandlerMapping);
        forms = new Forms(routes.all(), now.toLocalDate());
        var requests = new Requests(world, forms);
        var asking = new Asking(browser, db, source);
        matrix = new Matrix(world, routes.all(), requests, asking, browser, policy);
        doors = new Doors(world, routes.all(), requests, asking, browser, () -> beans.getBean(Browser.class));
        matrix.read(forms);
    }

    @AfterAll
    void takeBack() {
        System.out.println("authorisation: " + all.cells() + " cells in all, " + all.exceptions() + " excepted");
        transactions.rollback(transaction);
        System.out.println("authorisation: " + all.variants());
        assertThat(all.cells()).isGreaterThan(LEAST_CELLS);
        assertThat(all.variants()).containsOnlyKeys(Variant.values());
        assertThat(all.scopes()).containsOnlyKeys(Scope.values());
        assertThat(all.roles()).containsOnlyKeys(Role.values());
    }

    @Test
    void everyIdInARouteIsKnownToTheRegistry() {
        assertThat(routes.unknown()).isEmpty();
        assertThat(routes.all()).hasSizeGreaterThan(300);
    }

    /** Else a refusal would prove nothing: the form would have been refused to anybody. */
    @Test
    void mostFormsAreKnownWellEnoughToBeSent() {
        var posts = routes.all().stream().filter(route -> !route.isRead()).toList();
        var unknown = posts.stream().filter(route -> !forms.knows(route)).toList();
        System.out.println("authorisation: no page was found with the form of " + unknown);
        assertThat(posts.size() - unknown.size()).isGreaterThan(posts.size() * OF_A_HUNDRED / 100);
    }

    @Test
    void pagesOpenForThoseWhoReachTheRecordAndForNobodyElse() {
        expected("pages", matrix.paths("GET"));
    }

    @Test
    void formsAreTakenFromThoseWhoReachTheRecordAndFromNobodyElse() {
        expected("forms", matrix.paths("POST"));
    }

    @Test
    void theChildOfAnotherParentIsNotFound() {
        expected("children of others", matrix.childrenOfOthers());
    }

    @Test
    void anIdInAFormOrAParameterIsCheckedLikeOneInThePath() {
        expected("ids in forms", matrix.fields());
    }

    @Test
    void nothingSaidWidensNothing() {
        expected("nothing said", matrix.nothingSaid());
    }

    @Test
    void nonsenseIsNeverOurMistake() {
        expected("nonsense", matrix.nonsense());
    }

    @Test
    void aHostileFileIsTakenFromNobody() {
        expected("hostile files", matrix.hostileFiles());
    }

    @Test
    void withoutASessionThereIsOnlyTheDoor() {
        expected("no session", doors.withoutSession());
    }

    @Test
    void withoutTheTokenOfAFormNothingIsDone() {
        expected("no token", doors.withoutToken());
    }

    @Test
    void headTellsAndWritesNoMoreThanGet() {
        expected("HEAD", matrix.head());
    }

    @Test
    void aMethodNoPageNamesDoesNothing() {
        expected("other methods", doors.otherMethods());
    }

    /** The whole list, for whoever has to read it. */
    private static void write(String what, List<String> unexpected) {
        try {
            var directory = Files.createDirectories(Path.of("target", "authorisation"));
            Files.write(directory.resolve(what + ".txt"), unexpected);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void expected(String what, Verdicts verdicts) {
        System.out.printf(
                "authorisation: %s, %d cells, %d of them allowed, %d unexpected, %d s%n",
                what,
                verdicts.cells(),
                verdicts.allowed(),
                verdicts.unexpected().size(),
                Duration.ofNanos(System.nanoTime() - verdicts.begun()).toSeconds());
        all.add(verdicts);
        write(what, verdicts.unexpected());
        assertThat(verdicts.unexpected().stream().limit(FIRST)).isEmpty();
    }
}
