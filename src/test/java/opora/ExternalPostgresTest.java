package opora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import opora.institution.InstitutionDraft;
import opora.institution.OpenInstitution;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.User;
import opora.platform.database.DatabaseContext;
import opora.platform.embedded.DatabaseUnavailable;
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
                var application = startOn(server, server.application(), server.owner())) {
            var pending = application.getBean(Flyway.class).info().pending();
            assertThat(pending).isEmpty();
            var database = application.getBean(DSLContext.class);
            assertThat(database.fetchValue("show port")).isEqualTo(Integer.toString(server.port()));
            reportOfACentreThatHasJustOpened(application);
        }
        assertThat(directory.resolve("data/postgres"))
                .as("no embedded database is made")
                .doesNotExist();
    }

    /** A role that no wall stops is found out before anything is done with it. */
    @Test
    void refusesRolesThatNoWallStops() throws Exception {
        try (var server = ExternalPostgres.start(directory.resolve("server"))) {
            for (var wrong : List.of(
                    List.of(server.owner(), server.owner()),
                    List.of("postgres", server.owner()),
                    List.of(server.application(), server.application()),
                    List.of(server.owner(), ""))) {
                assertThatThrownBy(() -> startOn(server, wrong.getFirst(), wrong.getLast()))
                        .rootCause()
                        .isInstanceOf(DatabaseUnavailable.class)
                        .hasMessageStartingWith("UNSAFE_ROLES");
            }
        }
    }

    /** The use cases write and the report's queries run there, on the oldest PostgreSQL that is promised. */
    private static void reportOfACentreThatHasJustOpened(ConfigurableApplicationContext application) throws Exception {
        var change = new Change(User.console(Ids.next()), ZonedDateTime.now(application.getBean(Clock.class)), "");
        var centre = new InstitutionDraft("centre", "Центр «Маяк»", "Маяк", "", "", null, "", "", "", List.of());
        var context = application.getBean(DatabaseContext.class);
        context.console(change.institution(), () -> {
            application.getBean(OpenInstitution.class).open(centre, change);
            return centre;
        });
        var report = application.getBeansOfType(Command.class).values().stream()
                .filter(command -> command.name().equals("report"))
                .findFirst()
                .orElseThrow();
        int exit = context.console(() -> report.run(List.of("T23", "--year", "2023", "--json")));
        assertThat(exit).isZero();
    }

    private ConfigurableApplicationContext startOn(ExternalPostgres server, String user, String owner) {
        return new SpringApplicationBuilder(Opora.class)
                .run(
                        "--server.port=-1",
                        "--opora.data=" + directory.resolve("data"),
                        "--opora.database.url=" + server.url(),
                        "--opora.database.user=" + user,
                        "--opora.database.password=" + server.password(),
                        "--opora.database.owner=" + owner,
                        "--opora.database.owner.password=" + server.password());
    }
}
