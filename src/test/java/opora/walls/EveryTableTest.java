package opora.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.PageTest;
import opora.platform.embedded.EmbeddedDatabase;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Two rows in every table that has walls, of two institutions or of two families, whatever tables there will be: those of the other are
 * never read, changed, deleted or added.
 */
@PageTest
class EveryTableTest {

    private static final UUID HERE = new UUID(7, 1);
    private static final UUID THERE = new UUID(7, 2);
    private static final UUID HIDDEN = new UUID(7, 3);

    @Autowired
    EmbeddedDatabase database;

    @Autowired
    Environment settings;

    private Connection connection;
    private DSLContext db;
    private int number;

    @BeforeEach
    void rowsThatNoRuleWouldLetIn() throws Exception {
        var secret = Path.of(settings.getRequiredProperty("opora.data"), "secrets", "postgres-password");
        connection = DriverManager.getConnection(
                database.url(), "postgres", Files.readString(secret).strip());
        connection.setAutoCommit(false);
        db = DSL.using(connection, SQLDialect.POSTGRES);
        db.execute("set local session_replication_role = 'replica'");
        for (var check : names("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                where c.relrowsecurity and k.contype = 'c'""")) {
            db.execute(check);
        }
    }

    @AfterEach
    void asIfNothingHadBeen() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theRowsOfAnotherInstitutionAreNotThere() {
        for (var table : walled()) {
            insert(table, HERE, UUID.randomUUID(), UUID.randomUUID());
            insert(table, THERE, UUID.randomUUID(), UUID.randomUUID());
        }
        enter();
        for (var table : walled()) {
            var institution = table.equals("institution.institution") ? "id" : "institution_id";
            assertThat(count(table, institution, HERE)).as(table).isOne();
            assertThat(count(table, institution, THERE)).as(table).isZero();
            assertThat(db.fetchCount(DSL.table(table))).as(table).isOne();
            if (!table.startsWith("audit.")) {
                var there = DSL.field(institution + "::text", String.class).eq(THERE.toString());
                assertThat(db.update(DSL.table(table))
                                .set(DSL.field(institution, UUID.class), HERE)
                                .where(there)
                                .execute())
                        .as(table)
                        .isZero();
                assertThat(db.deleteFrom(DSL.table(table)).where(there).execute())
                        .as(table)
                        .isZero();
            }
            assertRefused(table, THERE, UUID.randomUUID(), UUID.randomUUID());
        }
    }

    @Test
    void theRowsOfAFamilyThatMayNotBeKnownAreNotThere() {
        var tables = walled().stream()
                .filter(table -> columns(table).stream().anyMatch(each -> isFamilyOrPerson(table, each.name())))
                .toList();
        assertThat(tables).contains("people.family", "people.person", "services.delivery");
        for (var table : tables) {
            insert(table, HERE, UUID.randomUUID(), UUID.randomUUID());
            insert(table, HERE, HIDDEN, HIDDEN);
        }
        enter();
        db.execute("reset role");
        db.execute(
                "select platform.admit(platform.account(), platform.institutions(), true, array[{0}::uuid], array[{0}::uuid])",
                DSL.val(HIDDEN));
        db.execute("set local role opora_app");
        for (var table : tables) {
            assertThat(db.fetchCount(DSL.table(table))).as(table).isOne();
            assertRefused(table, HERE, HIDDEN, HIDDEN);
        }
    }

    private void enter() {
        db.execute("""
                insert into access.session (token_hash, institution_id, kind, started_at, seen_at, expires_at)
                values (encode(sha256('a token'), 'hex'), {0}, 'console', now(), now(), 'infinity')""", DSL.val(HERE));
        db.execute("set local role opora_app");
        db.execute("select people.enter('a token')");
    }

    private void assertRefused(String table, UUID institution, UUID family, UUID person) {
        db.execute("savepoint before");
        assertThatThrownBy(() -> insert(table, institution, family, person))
                .as(table)
                .hasStackTraceContaining("row-level security");
        db.execute("rollback to savepoint before");
    }

    private record Column(String name, String type) {}

    private List<Column> columns(String table) {
        return db.fetch("""
                        select attname, format_type(atttypid, null)
                        from pg_attribute
                        where attrelid = {0}::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''""", DSL.val(table)).map(row -> new Column(row.get(0, String.class), row.get(1, String.class)));
    }

    private List<String> walled() {
        return names("""
                select oid::regclass::text from pg_class c
                where relrowsecurity and relkind in ('r', 'p')
                  and (oid = 'institution.institution'::regclass
                       or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'institution_id'))
                order by 1""");
    }

    private static boolean isFamilyOrPerson(String table, String column) {
        return column.equals("family_id")
                || column.equals("person_id")
                || (column.equals("id") && (table.equals("people.family") || table.equals("people.person")));
    }

    private void insert(String table, UUID institution, UUID family, UUID person) {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var column : columns(table)) {
            names.add('"' + column.name() + '"');
            values.add(value(table, column, institution, family, person));
        }
        db.execute("insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", values)
                + ")");
    }

    private String value(String table, Column column, UUID institution, UUID family, UUID person) {
        if (column.name().equals("institution_id")
                || (column.name().equals("id") && table.equals("institution.institution"))) {
            return quoted(institution);
        } else if (isFamilyOrPerson(table, column.name())) {
            return quoted(column.name().equals("person_id") || table.equals("people.person") ? person : family);
        }
        return switch (column.type()) {
            case "uuid" -> quoted(UUID.randomUUID());
            case "text" -> "'" + UUID.randomUUID() + "'";
            case "date" -> "date '2026-01-01'";
            case "timestamp with time zone" -> "timestamptz '2026-01-01 00:00Z'";
            case "time without time zone" -> "time '10:00'";
            case "boolean" -> "true";
            case "jsonb" -> "'{}'";
            case "bytea" -> "''";
            case "smallint", "integer", "bigint", "numeric", "double precision" -> String.valueOf(++number);
            default -> column.type().endsWith("[]") ? "'{}'" : "null";
        };
    }

    private static String quoted(UUID id) {
        return "'" + id + "'::uuid";
    }

    private long count(String table, String column, UUID id) {
        return db.fetchSingle("select count(*) from " + table + " where " + column + " = {0}", DSL.val(id))
                .get(0, Long.class);
    }

    private List<String> names(String query) {
        return db.fetch(query).getValues(0, String.class);
    }
}
