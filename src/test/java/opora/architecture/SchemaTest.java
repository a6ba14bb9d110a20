package opora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import opora.PageTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What the schema promises everywhere: the guide is docs/guide/sql.md. */
@PageTest
class SchemaTest {

    /** Reference data shared by all institutions, the institutions themselves, and what exists before there is one. */
    private static final Set<String> WITHOUT_INSTITUTION = Set.of(
            "territory.municipality",
            "territory.settlement",
            "institution.institution",
            "access.account",
            "access.account_role",
            "access.invitation",
            "access.sign_in_failure",
            "access.session",
            "access.totp_step",
            "access.recovery_code",
            "access.passkey",
            "access.sign_in_known",
            "access.notice",
            "audit.entry",
            "audit.leaf",
            "audit.head",
            "reports.report",
            "reports.part",
            "reports.indicator");

    private static final String OURS = """
            n.nspname not in ('pg_catalog', 'information_schema', 'public', 'platform') and n.nspname not like 'pg_%'""";

    /** Nobody can run into these: codes of positions are only seeded, numbers of acts are given out under a lock. */
    private static final Set<String> WITHOUT_A_SENTENCE = Set.of("position_code_once", "urgent_act_number_once");

    @Autowired
    DSLContext db;

    @Autowired
    MessageSource messages;

    @Test
    void aTableWithASubjectStartsItsKeyWithTheInstitution() {
        var tables = names("""
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and %s
                  and not exists (select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                                  where i.indrelid = c.oid and i.indisprimary and a.attname = 'institution_id')""".formatted(OURS));

        assertThat(tables).containsExactlyInAnyOrderElementsOf(WITHOUT_INSTITUTION);
    }

    @Test
    void everyForeignKeyHasAnIndex() {
        assertThat(names("""
                select n.nspname || '.' || c.relname || ' ' || k.conname
                from pg_constraint k
                         join pg_class c on c.oid = k.conrelid
                         join pg_namespace n on n.oid = c.relnamespace
                where k.contype = 'f' and %s
                  and not exists (select 1 from pg_index i
                                  where i.indrelid = c.oid
                                    and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)""".formatted(OURS))).isEmpty();
    }

    @Test
    void textIsTextAndTimeKnowsItsZone() {
        assertThat(names("""
                select n.nspname || '.' || c.relname || '.' || a.attname
                from pg_attribute a
                         join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
                         join pg_namespace n on n.oid = c.relnamespace
                where %s and a.attnum > 0 and a.atttypid in ('varchar'::regtype, 'bpchar'::regtype, 'timestamp'::regtype)""".formatted(OURS))).isEmpty();
    }

    @Test
    void everyFactViewHasTheCommonShape() {
        var shape = columns("reports");
        for (var schema : names("select table_schema::text from information_schema.views where table_name = 'fact'")) {
            assertThat(columns(schema)).as(schema + ".fact").isEqualTo(shape);
        }
        assertThat(shape).hasSize(17);
    }

    /** A view named twice would count everything in it twice, one left out would count nothing. */
    @Test
    void everyModulePublishesItsFactsOnce() {
        var together = db.fetchSingle("select pg_get_viewdef('reports.fact'::regclass)")
                .get(0, String.class);
        var published =
                names("select table_schema::text from information_schema.views where table_name = 'fact'").stream()
                        .filter(schema -> !schema.equals("reports"))
                        .toList();
        assertThat(published).hasSizeGreaterThan(7).allSatisfy(schema -> assertThat(together)
                .containsOnlyOnce("FROM " + schema + ".fact"));
    }

    /** Two people clicking at once meet the schema, not the check before it: what it then says must be a sentence. */
    @Test
    void whatTwoPeopleCanRunIntoAtOnceHasASentence() {
        var unexplained = names("""
                select k.conname::text
                from pg_constraint k
                         join pg_class c on c.oid = k.conrelid
                         join pg_namespace n on n.oid = c.relnamespace
                where k.contype in ('u', 'x') and %s""".formatted(OURS)).stream()
                .filter(name -> !WITHOUT_A_SENTENCE.contains(name))
                .filter(name -> messages.getMessage("constraint." + name, null, "", Locale.of("ru"))
                        .isEmpty())
                .toList();

        assertThat(unexplained).isEmpty();
    }

    private List<String> columns(String schema) {
        return names("select column_name || ' ' || data_type from information_schema.columns where table_name = 'fact' "
                + "and table_schema = '" + schema + "' order by ordinal_position");
    }

    private List<String> names(String query) {
        return db.fetch(query).getValues(0, String.class);
    }
}
