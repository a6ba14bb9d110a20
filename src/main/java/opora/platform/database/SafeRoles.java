package opora.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import opora.platform.database.Logins.Login;
import opora.platform.embedded.DatabaseUnavailable;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** On a server of the region the roles are made by its administrator. With roles that no wall stops the program does not start. */
final class SafeRoles {

    private SafeRoles() {}

    static void mustHold(Logins logins) {
        var wrong = new ArrayList<String>();
        if (logins.owner().user().isEmpty()) {
            wrong.add("OPORA_DATABASE_OWNER = ?");
        } else {
            wrong.addAll(asked(
                    logins,
                    logins.owner(),
                    "select current_user || ': NOBYPASSRLS' from pg_roles"
                            + " where rolname = current_user and not rolbypassrls and not rolsuper"));
            wrong.addAll(asked(logins, logins.application(), """
                    select current_user || ': ' || word
                    from pg_roles r,
                         lateral (values (rolsuper, 'SUPERUSER'), (rolbypassrls, 'BYPASSRLS'), (rolcreaterole, 'CREATEROLE'),
                                         (has_function_privilege('set_config(text, text, boolean)', 'execute'), 'EXECUTE set_config'),
                                         (not exists (select from pg_roles a where a.rolname = 'opora_app'
                                                                               and pg_has_role(a.oid, 'usage')), '≠ opora_app'),
                                         (exists (select from pg_database d where d.datname = current_database()
                                                                              and pg_has_role(d.datdba, 'member')), 'OWNER')
                             ) as trouble (is_so, word)
                    where r.rolname = current_user and is_so"""));
        }
        if (!wrong.isEmpty()) {
            throw new DatabaseUnavailable(DatabaseUnavailable.Reason.UNSAFE_ROLES, String.join("; ", wrong));
        }
    }

    private static List<String> asked(Logins logins, Login login, String question) {
        try (HikariDataSource one = DatabaseConfiguration.pool(logins.url(), login, 1, 1)) {
            DSLContext db = DSL.using(one, SQLDialect.POSTGRES);
            return db.fetch(question).getValues(0, String.class);
        }
    }
}
