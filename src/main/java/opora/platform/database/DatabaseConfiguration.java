package opora.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import opora.platform.embedded.EmbeddedDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
        HikariDataSource dataSource(EmbeddedDatabase database) {
            return pool(database.url(), database.user(), database.password());
        }
    }

    @Configuration
    @ConditionalOnProperty(name = "opora.database.url")
    static class External {

        @Bean
        @ConditionalOnProperty(name = "opora.database.user")
        HikariDataSource dataSource(
                @Value("${opora.database.url}") String url,
                @Value("${opora.database.user}") String user,
                @Value("${opora.database.password:}") String password) {
            return pool(url, user, password);
        }
    }

    private static HikariDataSource pool(String url, String user, String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(2);
        // Values of a row never stand in an error message, and so in no log.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "opora");
        return pool;
    }
}
