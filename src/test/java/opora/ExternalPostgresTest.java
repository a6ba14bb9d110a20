package opora;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalPostgresTest {

    @Test
    void takesEveryMigrationWithoutASuperuser(@TempDir Path directory) throws Exception {
        try (var server = ExternalPostgres.start(directory)) {
            var migrated = Flyway.configure()
                    .dataSource(server.url(), server.user(), server.password())
                    .locations("classpath:db/migration")
                    .defaultSchema("platform")
                    .load()
                    .migrate();
            assertThat(migrated.success).isTrue();
            assertThat(migrated.migrationsExecuted).isPositive();
            try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                    var statement = connection.createStatement();
                    var facts = statement.executeQuery("select count(*) from reports.fact")) {
                assertThat(facts.next()).isTrue();
                assertThat(facts.getLong(1)).isZero();
            }
        }
    }
}
