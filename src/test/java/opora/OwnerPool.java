package opora;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import opora.platform.embedded.EmbeddedDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;

/**
 * Lets the tests work as the owner of the tables, whom no wall stops: fixtures and questions of a test see everything. The {@link Browser}
 * becomes the application for as long as a request lasts, which the owner may do in tests only.
 */
class OwnerPool implements BeanPostProcessor {

    private final ObjectProvider<EmbeddedDatabase> databases;
    private final Environment settings;

    OwnerPool(ObjectProvider<EmbeddedDatabase> databases, Environment settings) {
        this.databases = databases;
        this.settings = settings;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && name.equals("dataSource")) {
            var database = databases.getObject();
            becomeTheApplication(database);
            pool.setUsername(database.user());
            pool.setPassword(database.password());
            plansAreKept(pool);
        }
        return bean;
    }

    /** The tests ask the same questions thousands of times in one connection: each is planned once. */
    private static void plansAreKept(HikariDataSource pool) {
        pool.addDataSourceProperty("prepareThreshold", 2);
        pool.addDataSourceProperty("preparedStatementCacheQueries", 4096);
        pool.addDataSourceProperty("preparedStatementCacheSizeMiB", 64);
        pool.addDataSourceProperty("options", "-c plan_cache_mode=force_generic_plan");
    }

    private void becomeTheApplication(EmbeddedDatabase database) {
        var secret = Path.of(settings.getRequiredProperty("opora.data"), "secrets", "postgres-password");
        try (var superuser = DriverManager.getConnection(
                        database.url(), "postgres", Files.readString(secret).strip());
                var statement = superuser.createStatement()) {
            statement.execute("grant opora_app to opora");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
