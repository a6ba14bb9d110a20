package opora.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.OwnDatabase;
import opora.TestDatabase;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** An import takes minutes; whoever began it goes home. With the pool of the application as it runs. */
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@OwnDatabase
class BackgroundWorkTest {

    private static final String INSTITUTIONS =
            "select coalesce(string_agg(id::text, ',' order by id), '') from institution.institution";

    @Autowired
    DatabaseContext context;

    @Autowired
    Maintenance maintenance;

    @Autowired
    DSLContext db;

    final List<String> seen = new ArrayList<>();
    UUID here;
    UUID account;
    String token;

    @BeforeEach
    void somebodySignedInAmongTwoInstitutions() {
        institution();
        here = institution();
        account = Ids.next();
        token = "a session of " + account;
        maintenance
                .db()
                .execute(
                        "insert into access.account (id, institution_id, login, name, reach, created_at)"
                                + " values ({0}, {1}, {2}, 'Соколова', 'INSTITUTION', now())",
                        val(account), val(here), val(account.toString()));
        session(token, "user");
    }

    @Test
    void itGoesOnWhenTheSessionItWasBegunInEnds() {
        var work = context.as(
                token,
                () -> context.carried(() -> {
                    look();
                    endSessions();
                    look();
                }));

        work.run();

        assertThat(seen).containsExactly(here.toString(), here.toString());
        assertThat(jobs()).as("its own token ends with it").isZero();
        look();
        assertThat(seen.getLast()).as("after it this thread works for nobody").isEmpty();
    }

    @Test
    void itIsDoneWhenItsUserHasSignedOutBeforeItsTurn() {
        var work = context.as(token, () -> context.carried(this::look));
        endSessions();

        work.run();

        assertThat(seen).containsExactly(here.toString());
    }

    @Test
    void whoIsSwitchedOffMeanwhileDoesNothingMore() {
        var work = context.as(
                token,
                () -> context.carried(() -> {
                    maintenance.db().execute("update access.account set active = false where id = {0}", val(account));
                    look();
                }));

        work.run();

        assertThat(seen).containsExactly("");
    }

    @Test
    void itsTokenEndsWithinADayAndWithItsFailure() {
        var work = context.as(
                token,
                () -> context.carried(() -> {
                    assertThat(maintenance
                                    .db()
                                    .fetchValue(
                                            "select expires_at - started_at <= interval '12 hours' from access.session"
                                                    + " where kind = 'job' and account_id = {0} and institution_id = {1}",
                                            val(account), val(here)))
                            .isEqualTo(true);
                    throw new IllegalStateException("broken");
                }));

        try {
            work.run();
        } catch (IllegalStateException broken) {
            seen.add(broken.getMessage());
        }

        assertThat(seen).containsExactly("broken");
        assertThat(jobs()).isZero();
    }

    @Test
    void aTokenThatIsNoSessionBeginsNoWork() {
        var work = context.as("invented", () -> context.carried(this::look));

        work.run();

        assertThat(seen).containsExactly("");
        assertThat(jobs()).isZero();
    }

    private void look() {
        seen.add(db.fetchSingle(INSTITUTIONS).get(0, String.class));
    }

    private void endSessions() {
        maintenance.db().execute("delete from access.session where account_id = {0} and kind = 'user'", val(account));
    }

    private int jobs() {
        return maintenance
                .db()
                .fetchSingle("select count(*) from access.session where kind = 'job'")
                .get(0, Integer.class);
    }

    private void session(String value, String kind) {
        maintenance
                .db()
                .execute(
                        "insert into access.session (token_hash, account_id, kind, started_at, seen_at, expires_at)"
                                + " values (encode(sha256(convert_to({0}, 'UTF8')), 'hex'), {1}, {2}, now(), now(),"
                                + " now() + interval '1 hour')",
                        val(value), val(account), val(kind));
    }

    private UUID institution() {
        var id = Ids.next();
        maintenance
                .db()
                .execute(
                        "insert into institution.institution (id, kind, full_name, short_name) values ({0}, 'centre', {1}, {1})",
                        val(id), val("Центр " + id));
        return id;
    }
}
