package opora.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import opora.TestDatabase;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** The application as it runs, with the role it runs as: what the walls let through, and that nobody gets round them. */
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class WallsTest {

    private static final String INSTITUTIONS =
            "select coalesce(string_agg(id::text, ',' order by id), '') from institution.institution";

    private static final String WALLED = """
            select c.oid::regclass::text
            from pg_class c
            where c.relrowsecurity and c.relkind in ('r', 'p') and c.relnamespace <> 'access'::regnamespace
            order by 1""";

    @Autowired
    DatabaseContext context;

    @Autowired
    Maintenance maintenance;

    @Autowired
    DSLContext db;

    @Autowired
    HikariDataSource pool;

    @Autowired
    TransactionTemplate transaction;

    private UUID here;
    private UUID there;

    @BeforeEach
    void twoInstitutions() {
        here = institution();
        there = institution();
    }

    @Test
    void theApplicationWorksAsItsOwnRole() {
        assertThat(db.fetchValue("select session_user::text")).isEqualTo("opora_app");
    }

    @Test
    void withoutAContextThereIsNothing() {
        for (var table : maintenance.db().fetch(WALLED).getValues(0, String.class)) {
            assertThat(db.fetchValue("select count(*) from " + table)).as(table).isEqualTo(0L);
        }
        assertThat(maintenance
                        .db()
                        .fetchSingle("select count(*) from institution.institution")
                        .get(0, Long.class))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aContextShowsItsInstitutionInATransactionAndOutsideOne() {
        context.console(here, () -> {
            assertThat(seen(db)).isEqualTo(here.toString());
            transaction.executeWithoutResult(status -> assertThat(seen(db)).isEqualTo(here.toString()));
            context.console(there, () -> {
                assertThat(seen(db)).isEqualTo(there.toString());
                return null;
            });
            assertThat(seen(db)).isEqualTo(here.toString());
            return null;
        });
        assertThat(seen(db)).isEmpty();
    }

    @Test
    void aTransactionGoesOnForWhoeverItIsHandedTo() {
        context.console(
                here,
                () -> transaction.execute(status -> {
                    context.console(there, () -> {
                        assertThat(seen(db)).isEqualTo(there.toString());
                        return null;
                    });
                    assertThat(seen(db)).isEqualTo(here.toString());
                    return null;
                }));
    }

    @Test
    void aTokenThatOpensNothingShowsNothing() {
        for (var token : List.of("", "guessed", hashOfASession())) {
            context.as(token, () -> {
                assertThat(seen(db)).as(token).isEmpty();
                return null;
            });
        }
    }

    /** Whoever slips SQL into a query finds no way to say that they are somebody else. */
    @Test
    void aContextCannotBeForged() {
        context.console(here, () -> {
            for (var attempt : List.of(
                    "select set_config('app.institutions', '{%s}', true)",
                    "select pg_catalog.set_config('app.seal', '%s', false)",
                    "select platform.admit(gen_random_uuid(), '{%s}', true, '{}', '{}')",
                    "select platform.leave(), '%s'",
                    "select access.at_work('%s')",
                    "select platform.seal('%s')",
                    "select platform.key(), '%s'",
                    "select platform.sealed(), '%s'",
                    "select access.open_console('%s', gen_random_uuid())",
                    "update platform.seal_key set key = '%s'",
                    "select key, '%s' from platform.seal_key")) {
                assertThatThrownBy(() -> db.execute(attempt.formatted(there)))
                        .as(attempt)
                        .isInstanceOf(RuntimeException.class)
                        .hasStackTraceContaining("permission denied");
            }
            return null;
        });
    }

    /** The driver sends several statements one after the other, so a variable can be set by hand: its seal no longer fits. */
    @Test
    void aVariableSetByHandClosesTheContext() {
        for (var variable : List.of("app.institutions", "app.hidden", "app.hidden_persons")) {
            context.console(
                    here,
                    () -> transaction.execute(status -> {
                        db.execute("set local " + variable + " = '{" + there + "}'");
                        assertThat(seen(db)).as(variable).isEmpty();
                        assertThat(db.fetchValue("select platform.account()"))
                                .as(variable)
                                .isNull();
                        return null;
                    }));
        }
    }

    @Test
    void aSealDoesNotHoldInTheNextTransaction() {
        var kept = context.console(here, () -> transaction.execute(status -> db.fetch("""
                select name, setting from (values ('app.account'), ('app.institutions'), ('app.console'), ('app.seal'),
                                                  ('app.hidden'), ('app.hidden_persons')) n (name),
                     lateral (select current_setting(name) as setting) s""")));
        transaction.executeWithoutResult(status -> {
            kept.forEach(row -> db.execute("set local " + row.get("name") + " = '" + row.get("setting") + "'"));
            assertThat(seen(db)).isEmpty();
            assertThat(db.fetchValue("select count(*) from people.category")).isEqualTo(0L);
        });
    }

    /** One connection, thousands of users after one another: none meets what the one before them saw. */
    @Test
    void aContextSurvivesNeitherItsTransactionNorThePool() throws SQLException {
        var chance = new Random(20261124);
        try (var single = DatabaseConfiguration.pool(
                pool.getJdbcUrl(), new Logins.Login(pool.getUsername(), pool.getPassword()), 1, 1)) {
            var own = new DatabaseContext(single, maintenance);
            var alone = DSL.using(new ContextConnections(single, own), SQLDialect.POSTGRES);
            var inTransaction = new TransactionTemplate(new ContextTransactions(single, own));
            context.console(here, () -> {
                var tokenHere = Objects.requireNonNull(context.token());
                context.console(there, () -> {
                    var tokenThere = Objects.requireNonNull(context.token());
                    for (int i = 0; i < 3_000; i++) {
                        int whose = chance.nextInt(4);
                        @Nullable
                        String token =
                                List.of(tokenHere, tokenThere, "guessed", "").get(whose);
                        var expected = whose == 0 ? here.toString() : whose == 1 ? there.toString() : "";
                        look(own, token, alone, inTransaction, chance.nextInt(4), expected, single);
                    }
                    return null;
                });
                return null;
            });
        }
    }

    private static void look(
            DatabaseContext own,
            @Nullable String token,
            DSLContext alone,
            TransactionTemplate inTransaction,
            int way,
            String expected,
            HikariDataSource single) {
        own.as(token, () -> {
            switch (way) {
                case 0 -> assertThat(seen(alone)).isEqualTo(expected);
                case 1 ->
                    inTransaction.executeWithoutResult(
                            status -> assertThat(seen(alone)).isEqualTo(expected));
                case 2 ->
                    inTransaction.executeWithoutResult(status -> {
                        assertThat(seen(alone)).isEqualTo(expected);
                        status.setRollbackOnly();
                    });
                default ->
                    assertThatThrownBy(() -> alone.execute("select 1 / 0")).isInstanceOf(DataAccessException.class);
            }
            return null;
        });
        var connection = DataSourceUtils.getConnection(single);
        try (var rows = connection.createStatement().executeQuery(INSTITUTIONS)) {
            rows.next();
            assertThat(rows.getString(1)).isEmpty();
        } catch (SQLException problem) {
            throw new AssertionError(problem);
        } finally {
            DataSourceUtils.releaseConnection(connection, single);
        }
    }

    private String hashOfASession() {
        return context.console(here, () -> maintenance
                .db()
                .fetchSingle("select token_hash from access.session limit 1")
                .get(0, String.class));
    }

    private static String seen(DSLContext db) {
        return db.fetchSingle(INSTITUTIONS).get(0, String.class);
    }

    private UUID institution() {
        var id = Ids.next();
        maintenance
                .db()
                .execute(
                        "insert into institution.institution (id, kind, full_name, short_name) values ({0}, 'centre', {1}, {1})",
                        DSL.val(id), DSL.val("Центр " + id));
        maintenance
                .db()
                .execute(
                        "insert into people.category (institution_id, code, title) values ({0}, 'large', 'Многодетная')",
                        DSL.val(id));
        return id;
    }
}
