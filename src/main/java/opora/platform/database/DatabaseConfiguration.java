package opora.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import opora.platform.database.Logins.Login;
import opora.platform.embedded.EmbeddedDatabase;
import org.jooq.ConnectionProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** One dialect, two places: the embedded PostgreSQL in a directory, or a server named by {@code OPORA_DATABASE_URL}. */
@Configuration
class DatabaseConfiguration {

    private static final int CONNECTIONS = 10;

    @Configuration
    @ConditionalOnProperty(name = "opora.database.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {

        /** @param join true for a console command, which may work beside a running server */
        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(
                @Value("${opora.data}") Path directory,
                @Value("${opora.join:false}") boolean join,
                @Value("${opora.backup.archive:false}") boolean archiving) {
            if (join) {
                var running = EmbeddedDatabase.join(directory);
                if (running.isPresent()) {
                    return running.get();
                }
            }
            return EmbeddedDatabase.open(directory, archiving);
        }

        @Bean
        Logins logins(EmbeddedDatabase database) {
            return new Logins(
                    database.url(),
                    new Login(database.user(), database.password()),
                    new Login(database.applicationUser(), database.applicationPassword()));
        }
    }

    @Configuration
    @ConditionalOnProperty(name = {"opora.database.url", "opora.database.user"})
    static class External {

        @Bean
        Logins logins(
                @Value("${opora.database.url}") String url,
                @Value("${opora.database.user}") String user,
                @Value("${opora.database.password:}") String password,
                @Value("${opora.database.owner:}") String owner,
                @Value("${opora.database.owner.password:}") String ownerPassword) {
            var logins = new Logins(url, new Login(owner, ownerPassword), new Login(user, password));
            SafeRoles.mustHold(logins);
            return logins;
        }
    }

    @Bean
    HikariDataSource dataSource(Logins logins) {
        return pool(logins.url(), logins.application(), CONNECTIONS, 2);
    }

    @Bean
    FlywayConfigurationCustomizer migrationsByTheOwner(Maintenance maintenance) {
        return flyway -> flyway.dataSource(maintenance.source());
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource pool, DatabaseContext context) {
        return new ContextTransactions(pool, context);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource pool, DatabaseContext context) {
        return new ContextConnections(pool, context);
    }

    static HikariDataSource pool(String url, Login login, int connections, int idle) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(idle);
        // Values of a row never stand in an error message, and so in no log.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "opora");
        return pool;
    }
}
