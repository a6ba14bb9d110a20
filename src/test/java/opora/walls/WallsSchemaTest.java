package opora.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import opora.PageTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the catalogue of the database says about the walls: a table that forgot them, or a right too many, fails here. */
@PageTest
class WallsSchemaTest {

    /** Read before anybody is at work, and keyed by hashes of secrets. */
    private static final Set<String> WITHOUT_WALLS = Set.of("access.session");

    private static final String OURS = "pg_get_userbyid(n.nspowner) = 'opora' and n.nspname <> 'public'";

    @Autowired
    DSLContext db;

    @Test
    void everyTableWithASubjectHasWallsThatItsOwnerMeetsToo() {
        var open = names("""
                select distinct c.oid::regclass::text
                from pg_class c
                         join pg_namespace n on n.oid = c.relnamespace
                         left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                             and a.attname in ('institution_id', 'family_id', 'person_id')
                where c.relkind in ('r', 'p') and %s
                  and (a.attname is not null or c.oid = 'institution.institution'::regclass)
                  and not (c.relrowsecurity and c.relforcerowsecurity
                      and exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive))""");

        assertThat(open).containsExactlyInAnyOrderElementsOf(WITHOUT_WALLS);
    }

    /** A second permissive policy would be a door in the wall. */
    @Test
    void noTableHasMoreThanOnePolicy() {
        assertThat(names("select polrelid::regclass::text from pg_policy group by 1 having count(*) > 1"))
                .isEmpty();
    }

    @Test
    void aColumnOfAFamilyOrAPersonIsPartOfTheWall() {
        assertThat(names("""
                select c.oid::regclass || '.' || a.attname
                from pg_class c
                         join pg_namespace n on n.oid = c.relnamespace
                         join pg_attribute a on a.attrelid = c.oid and a.attname in ('family_id', 'person_id')
                where c.relkind in ('r', 'p') and %s
                  and not exists (select from pg_policy p
                                  where p.polrelid = c.oid
                                    and pg_get_expr(p.polqual, p.polrelid) ~ (a.attname || ' <> ALL'))""")).isEmpty();
    }

    /** A function asked for every row costs seconds; a sub-select without the row is asked once. */
    @Test
    void aWallAsksItsQuestionsOnce() {
        assertThat(names("""
                select polrelid::regclass::text
                from pg_policy
                where replace(pg_get_expr(polqual, polrelid), 'SELECT platform.', '') ~ 'platform[.]'""")).isEmpty();
    }

    /** The only questions that check the seal; the others trust that they were asked. */
    @Test
    void everyWallAsksForTheInstitution() {
        assertThat(names("""
                select polrelid::regclass::text
                from pg_policy
                where pg_get_expr(polqual, polrelid) like '%hidden%'
                  and pg_get_expr(polqual, polrelid) not like
                      '(((%= ( SELECT platform.institution()%)) OR (%= ANY (( SELECT platform.other_institutions()%))) AND (%'""")).isEmpty();
    }

    @Test
    void aViewShowsWhatTheOneWhoAsksMaySee() {
        assertThat(names("""
                select c.oid::regclass::text
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('v', 'm') and %s
                  and not coalesce('security_invoker=true' = any (c.reloptions), false)""")).isEmpty();
    }

    @Test
    void theApplicationIsNobodySpecial() {
        assertThat(names("""
                select rolname::text from pg_roles
                where rolname = 'opora_app'
                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                    or exists (select from pg_auth_members m where m.member = pg_roles.oid)
                    or exists (select from pg_class c where c.relowner = pg_roles.oid)
                    or exists (select from pg_namespace n where n.nspowner = pg_roles.oid))""")).isEmpty();
        assertThat(names("""
                select 'create in ' || nspname from pg_namespace n
                where has_schema_privilege('opora_app', n.oid, 'create')""")).isEmpty();
        assertThat(names("""
                select c.oid::regclass || ' ' || right_to
                from pg_class c
                         join pg_namespace n on n.oid = c.relnamespace
                         cross join unnest(array ['truncate', 'references', 'trigger']) right_to
                where c.relkind in ('r', 'p') and %s and has_table_privilege('opora_app', c.oid, right_to)""")).isEmpty();
    }

    @Test
    void theJournalIsAddedToAndNothingElse() {
        assertThat(names("""
                select c.oid::regclass || ' ' || right_to
                from pg_class c
                         cross join unnest(array ['update', 'delete', 'truncate']) right_to
                where c.relnamespace = 'audit'::regnamespace and c.relkind in ('r', 'p')
                  and (has_table_privilege('opora_app', c.oid, right_to)
                    or right_to = 'update' and has_any_column_privilege('opora_app', c.oid, right_to))""")).isEmpty();
        assertThat(names("select 1::text where has_table_privilege('opora_app', 'audit.entry', 'insert')"))
                .hasSize(1);
    }

    @Test
    void nobodyButTheOwnerSaysWhoIsAtWork() {
        assertThat(names("""
                select p.oid::regprocedure::text
                from pg_proc p
                where has_function_privilege('opora_app', p.oid, 'execute')
                  and p.oid::regprocedure::text ~ '^(set_config|platform[.](key|seal|sealed|admit|leave|wall)|access[.](at_work|(open|close)_console))[(]'""")).isEmpty();
        assertThat(names("""
                select c.oid::regclass::text from pg_class c
                where c.oid in ('platform.seal_key'::regclass, 'platform.flyway_schema_history'::regclass)
                  and has_any_column_privilege('opora_app', c.oid, 'select, insert, update, references')""")).isEmpty();
    }

    /** Whoever could put a function of their own before it would be asked instead, with the rights of the owner. */
    @Test
    void whatRunsWithTheRightsOfItsOwnerLooksInAFixedPlace() {
        assertThat(names("""
                select p.oid::regprocedure::text
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and %s
                  and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%%')""")).isEmpty();
    }

    private List<String> names(String query) {
        return db.fetch(query.contains("%s") ? query.formatted(OURS) : query).getValues(0, String.class);
    }
}
