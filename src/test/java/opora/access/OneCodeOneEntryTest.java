package opora.access;

import static opora.access.db.Tables.TOTP_STEP;
import static opora.institution.db.Tables.INSTITUTION_;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import opora.Centre;
import opora.OwnDatabase;
import opora.TestDatabase;
import opora.access.totp.Base32;
import opora.access.totp.Totp;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.database.DatabaseContext;
import opora.platform.database.Maintenance;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Codes that are sent by many at the same moment, over connections of their own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Centre.class)
@OwnDatabase
class OneCodeOneEntryTest {

    private static final int MANY = 6;

    @Autowired
    AuthenticatorApp app;

    @Autowired
    RecoveryCodes codes;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @Autowired
    DatabaseContext context;

    @Autowired
    Maintenance maintenance;

    @Test
    void ofManyWhoSendACodeAtOnceOneIsLetIn() throws Exception {
        var person = aPerson();
        var key = Base32.decode(context.console(() -> app.start(person)));
        var step = Totp.stepAt(clock.instant());
        context.console(() -> {
            app.confirm(Totp.code(key, step), centre.by(person));
            return true;
        });
        var next = Totp.code(key, step + 1);

        assertThat(atOnce(() -> app.accepts(person, next))).containsOnlyOnce(true);
        assertThat(db.fetchCount(TOTP_STEP, TOTP_STEP.ACCOUNT_ID.eq(person))).isEqualTo(2);
    }

    @Test
    void aCodeOnPaperIsTakenOnce() throws Exception {
        var change = aChange();
        var code = context.console(() -> codes.make(change.by(), change).getFirst());

        assertThat(atOnce(() -> codes.use(code, change))).containsOnlyOnce(true);
    }

    private Change aChange() throws Exception {
        var person = aPerson();
        return context.console(() -> centre.by(person));
    }

    private UUID aPerson() {
        var institution = Ids.next();
        maintenance
                .db()
                .insertInto(INSTITUTION_)
                .set(INSTITUTION_.ID, institution)
                .set(INSTITUTION_.KIND, "centre")
                .set(INSTITUTION_.FULL_NAME, "Центр " + institution)
                .set(INSTITUTION_.SHORT_NAME, "Центр «Причал»")
                .execute();
        return context.console(
                institution, () -> centre.account(institution, null, Role.DIRECTOR, Reach.INSTITUTION, null));
    }

    private Iterable<Boolean> atOnce(Callable<Boolean> attempt) throws Exception {
        var start = new CyclicBarrier(MANY);
        try (var people = Executors.newFixedThreadPool(MANY)) {
            var futures = Stream.generate(() -> people.submit(() -> {
                        start.await();
                        return context.console(attempt::call);
                    }))
                    .limit(MANY)
                    .toList();
            var answers = new ArrayList<Boolean>();
            for (Future<Boolean> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
