package opora.reports;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Facts of any kind, without the records behind them: for the rest of the transaction the view of all facts holds these as well, so that
 * the counting is tested apart from the journals.
 */
public final class LooseFacts {

    private final DSLContext db;
    private final UUID institution;

    public LooseFacts(DSLContext db, UUID institution) {
        this.db = db;
        this.institution = institution;
        var view = db.fetchValue("select pg_get_viewdef('reports.fact'::regclass)")
                .toString()
                .replaceFirst(";\\s*$", "");
        db.execute("create table reports.loose_fact as select * from reports.fact limit 0");
        db.execute("create or replace view reports.fact as " + view + " union all select * from reports.loose_fact");
    }

    public Fact fact(String kind, String code, LocalDate on) {
        return new Fact(kind, code, on);
    }

    public final class Fact {

        private final Map<Field<?>, Object> values = new HashMap<>();
        private final UUID id = Ids.next();

        private Fact(String kind, String code, LocalDate on) {
            with("fact_id", id)
                    .with("event_id", id)
                    .with("institution_id", institution)
                    .with("kind", kind)
                    .with("code", code)
                    .with("occurred_on", on)
                    .with("urgent", false)
                    .with("quantity", BigDecimal.ONE);
        }

        public Fact of(UUID family, UUID person) {
            return of(family).with("person_id", person);
        }

        public Fact of(UUID family) {
            return with("family_id", family);
        }

        public Fact by(UUID employee) {
            return with("employee_id", employee);
        }

        public Fact from(UUID partner) {
            return with("partner_id", partner);
        }

        public Fact worth(String roubles) {
            return with("amount", new BigDecimal(roubles));
        }

        public Fact through(String channel) {
            return with("channel", channel);
        }

        public Fact times(int quantity) {
            return with("quantity", BigDecimal.valueOf(quantity));
        }

        public Fact with(String column, Object value) {
            values.put(field(name(column)), value);
            return this;
        }

        public UUID happened() {
            db.insertInto(table(name("reports", "loose_fact"))).set(values).execute();
            return id;
        }
    }
}
