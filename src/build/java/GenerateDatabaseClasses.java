import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import opora.platform.embedded.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/**
 * Runs the migrations on an embedded database and generates the classes of each module's tables into {@code opora.<module>.db}, where only
 * the module itself may use them, and of its views into {@code opora.<module>.views}, which every higher module may join.
 * Nothing runs while the migrations stay as they were.
 */
void main(String[] arguments) throws Exception {
    var migrations = Path.of(arguments[0]);
    var target = Path.of(arguments[1]);
    var stamp = target.resolve("migrations.sha256");
    var hash = hashOf(migrations);
    if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
        return;
    }
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    delete(target);
    var data = Files.createTempDirectory("opora-generate");
    try (var database = EmbeddedDatabase.open(data)) {
        Flyway.configure()
            .dataSource(database.url(), database.user(), database.password())
            .locations("filesystem:" + migrations)
            .defaultSchema("platform")
            .load()
            .migrate();
        generate(database, target);
    } finally {
        delete(data);
    }
    Files.writeString(stamp, hash);
}

void generate(EmbeddedDatabase database, Path target) throws Exception {
    try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
        for (var schema : names(connection, "select nspname from pg_namespace where nspowner = current_user::regrole "
                + "and nspname not in ('public', 'platform')")) {
            var views = names(connection, "select table_name from information_schema.views where table_schema = '" + schema + "'");
            generate(database, target, schema, "db", ".*", views.isEmpty() ? "" : String.join("|", views));
            if (!views.isEmpty()) {
                generate(database, target, schema, "views", String.join("|", views), "");
                publish(target, schema);
            }
        }
    }
}

void generate(EmbeddedDatabase database, Path target, String schema, String part, String includes, String excludes) throws Exception {
    GenerationTool.generate(new Configuration()
        .withLogging(org.jooq.meta.jaxb.Logging.WARN)
        .withJdbc(new Jdbc().withUrl(database.url()).withUser(database.user()).withPassword(database.password()))
        .withGenerator(new Generator()
            .withDatabase(new Database().withInputSchema(schema).withIncludes(includes).withExcludes(excludes)
                .withIncludeRoutines(false).withIncludeSequences(false).withIncludeIndexes(false))
            .withGenerate(new Generate().withRecords(true).withGlobalCatalogReferences(false)
                .withImplicitJoinPathsToOne(false).withImplicitJoinPathsToMany(false))
            .withTarget(new Target().withPackageName("opora." + schema + "." + part).withDirectory(target.toString()).withClean(false))));
}

void publish(Path target, String schema) throws IOException {
    for (var name : List.of("opora." + schema + ".views", "opora." + schema + ".views.tables")) {
        Files.writeString(target.resolve(name.replace('.', '/')).resolve("package-info.java"), """
            /** The SQL other modules may join. The tables behind it stay in {@code opora.%s.db}. */
            @NamedInterface("views")
            package %s;

            import org.springframework.modulith.NamedInterface;
            """.formatted(schema, name));
    }
}

List<String> names(Connection connection, String query) throws SQLException {
    var names = new ArrayList<String>();
    try (var rows = connection.createStatement().executeQuery(query)) {
        while (rows.next()) {
            names.add(rows.getString(1));
        }
    }
    return names;
}

String hashOf(Path directory) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    try (var files = Files.walk(directory)) {
        for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(directory.relativize(file).toString().getBytes());
            digest.update(Files.readAllBytes(file));
        }
    }
    return HexFormat.of().formatHex(digest.digest());
}

void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
