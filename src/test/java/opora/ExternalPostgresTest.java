package opora;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A region keeps its data on a server of its own, and gives the application a role that is no superuser. */
class ExternalPostgresTest {

    @TempDir
    Path directory;

    @Test
    void takesTheWholeApplication() throws Exception {
        try (var server = ExternalPostgres.start(directory.resolve("server"));
                var application = startOn(server)) {
            var pending = application.getBean(Flyway.class).info().pending();
            assertThat(pending).isEmpty();
            var database = application.getBean(DSLContext.class);
            assertThat(database.fetchValue("show port")).isEqualTo(Integer.toString(server.port()));
            assertThat(database.fetchValue("select count(*) from reports.fact")).isEqualTo(0L);
        }
        assertThat(directory.resolve("data")).as("no embedded database is made").doesNotExist();
    }

    private ConfigurableApplicationContext startOn(ExternalPostgres server) {
        return new SpringApplicationBuilder(Opora.class)
                .run(
                        "--server.port=-1",
                        "--opora.data=" + directory.resolve("data"),
                        "--opora.database.url=" + server.url(),
                        "--opora.database.user=" + server.user(),
                        "--opora.database.password=" + server.password());
    }
}
