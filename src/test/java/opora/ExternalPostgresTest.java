package opora;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import opora.institution.InstitutionDraft;
import opora.institution.OpenInstitution;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.User;
import opora.platform.shell.Command;
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
            reportOfACentreThatHasJustOpened(application);
        }
        assertThat(directory.resolve("data")).as("no embedded database is made").doesNotExist();
    }

    /** The use cases write and the report's queries run there, on the oldest PostgreSQL that is promised. */
    private static void reportOfACentreThatHasJustOpened(ConfigurableApplicationContext application) throws Exception {
        var change = new Change(User.console(Ids.next()), ZonedDateTime.now(application.getBean(Clock.class)), "");
        application
                .getBean(OpenInstitution.class)
                .open(
                        new InstitutionDraft("centre", "Центр «Маяк»", "Маяк", "", "", null, "", "", "", List.of()),
                        change);
        var report = application.getBeansOfType(Command.class).values().stream()
                .filter(command -> command.name().equals("report"))
                .findFirst()
                .orElseThrow();
        assertThat(report.run(List.of("T23", "--year", "2023", "--json"))).isZero();
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
