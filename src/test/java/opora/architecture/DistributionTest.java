package opora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import opora.PageTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The data of a country can be spread over servers by institution: docs/country.md says how. */
@PageTest
class DistributionTest {

    /** Tables of a subject: their primary key begins with the institution. */
    private static final String SUBJECTS = """
            with subject as (
                select c.oid, n.nspname || '.' || c.relname as name
                from pg_class c
                         join pg_namespace n on n.oid = c.relnamespace
                         join pg_index i on i.indrelid = c.oid and i.indisprimary
                         join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                where c.relkind = 'r' and a.attname = 'institution_id')
            """;

    /** An account is read before anybody knows whose it is, so it stands on every server; docs/country.md says what is done about these two. */
    private static final Set<String> OF_ACCOUNTS = Set.of("account_employee", "account_department");

    @Autowired
    DSLContext db;

    @Test
    void whatIsUniqueIsUniqueWithinAnInstitution() {
        assertThat(names(SUBJECTS + """
                select s.name || ' ' || i.indexrelid::regclass
                from subject s
                         join pg_index i on i.indrelid = s.oid and (i.indisunique or i.indisexclusion)
                         join pg_attribute a on a.attrelid = s.oid and a.attname = 'institution_id'
                where a.attnum <> all (i.indkey::int2[])""")).isEmpty();
    }

    @Test
    void aReferenceToASubjectStaysWithItsInstitution() {
        var leaving = names(SUBJECTS + """
                select k.conname::text
                from pg_constraint k
                         join subject target on target.oid = k.confrelid
                         left join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'institution_id'
                where k.contype = 'f'
                  and (not exists (select 1 from subject s where s.oid = k.conrelid)
                       or a.attnum is distinct from k.conkey[array_position(k.confkey, (select b.attnum from pg_attribute b
                            where b.attrelid = k.confrelid and b.attname = 'institution_id'))])""");

        assertThat(leaving).containsExactlyInAnyOrderElementsOf(OF_ACCOUNTS);
    }

    @Test
    void mostTablesAreOfSubjects() {
        assertThat(names(SUBJECTS + "select name from subject")).hasSizeGreaterThan(140);
    }

    private List<String> names(String query) {
        return db.fetch(query).getValues(0, String.class);
    }
}
