package opora.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Who works in the database: the owner of the tables, and the application, which is stopped by the walls between institutions. Said anew at
 * every start, so that a directory of an earlier release needs no hand.
 */
record Roles(DataDirectory directory) {

    static final String OWNER = "opora";
    static final String APPLICATION = "opora_app";

    static String url(Postmaster postmaster) {
        return "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/opora?logServerErrorDetail=false";
    }

    void settle(Postmaster postmaster) throws IOException, SQLException {
        directory.createPassword(directory.applicationPassword());
        var superuser = Files.readString(directory.superuserPassword()).strip();
        try (var connection = DriverManager.getConnection(url(postmaster), "postgres", superuser);
                var statement = connection.createStatement()) {
            for (var each : statements()) {
                statement.execute(each);
            }
        }
    }

    /** The password is of our own alphabet, which needs no quoting. */
    private List<String> statements() throws IOException {
        var password = Files.readString(directory.applicationPassword()).strip();
        return List.of(
                "alter role opora bypassrls",
                "do $$ begin if not exists (select from pg_roles where rolname = 'opora_app') then create role opora_app; end if; end $$",
                "alter role opora_app login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '%s'"
                        .formatted(password),
                "grant connect on database opora to opora_app",
                // With it anybody who slips a function into a query could say who they are.
                "revoke execute on function pg_catalog.set_config(text, text, boolean) from public",
                "grant execute on function pg_catalog.set_config(text, text, boolean) to opora");
    }
}
