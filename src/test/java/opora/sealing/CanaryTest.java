package opora.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import opora.Browser;
import opora.PageTest;
import opora.platform.secrets.SealedFields;
import opora.platform.text.Phone;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever has the database and not the keys (G24): a canary is written into everything that is sealed, by the ways people write it, and the
 * whole database is read as text. None may sing.
 */
@PageTest
class CanaryTest {

    @Autowired
    Canaries canaries;

    @Autowired
    List<SealedFields> fields;

    @Autowired
    Browser browser;

    @Autowired
    DSLContext db;

    @Test
    void noCanaryIsFoundInTheDatabase() {
        canaries.writeEverywhere();

        var found = new TreeMap<String, Integer>();
        for (var table : tables()) {
            for (var canary :
                    List.of("%" + Canaries.WORD + "%", "%" + Canaries.SNILS + "%", "%" + Canaries.PHONE + "%")) {
                var hits = (Long) db.fetchValue("select count(*) from " + table + " t where t::text like ?", canary);
                if (hits > 0) {
                    found.merge(table, hits.intValue(), Integer::sum);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** A canary that was never written would not sing either. */
    @Test
    void everySealedColumnHoldsOne() {
        canaries.writeEverywhere();

        var silent = new TreeSet<String>();
        var singing = new TreeSet<String>();
        for (var field : fields.stream().flatMap(each -> each.all().stream()).toList()) {
            var rows = db.fetchSingle("select count(*), count(*) filter (where %s::text like '%%v1:%%') from %s.%s"
                    .formatted(field.column(), field.schema(), field.table()));
            if (rows.get(1, Integer.class) > 0) {
                singing.add(field.name());
            } else if (rows.get(0, Integer.class) > 0) {
                silent.add(field.name());
            }
        }
        // What a spreadsheet could not compute itself: nobody's words.
        silent.remove("exchange.staged_row.found");
        assertThat(silent).isEmpty();
        assertThat(singing).as("tables that nobody wrote into prove nothing").hasSizeGreaterThan(44);
    }

    /** Whoever may read still does. */
    @Test
    void thePagesShowWhatWasWritten() {
        var written = canaries.writeEverywhere();
        browser.as(written.director());

        assertThat(browser.open("/families/" + written.family()).text("main"))
                .contains(
                        Canaries.WORD + " причина статуса",
                        Canaries.WORD + " улица",
                        new Phone(Canaries.PHONE).formatted());
        assertThat(browser.open("/people/" + written.mother()).text("main")).contains("112-233-445 95");
        assertThat(browser.submit("/people", "q", Canaries.SNILS).text("main")).contains("Рожкова");
        assertThat(browser.submit("/people", "q", "+7 (910) 123 45 67").text("main"))
                .contains("Рожкова");
    }

    private List<String> tables() {
        var tables = new ArrayList<String>();
        tables.addAll(db.fetch("""
                select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
                order by 1""").getValues(0, String.class));
        return tables;
    }
}
