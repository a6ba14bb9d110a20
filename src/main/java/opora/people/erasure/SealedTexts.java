package opora.people.erasure;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * Empties what is written about a family, wherever it stands. What is sealed is what is secret, so the modules' own lists of sealed columns
 * say what has to go, and a column that a module adds is erased from the day it is sealed.
 */
@Component
class SealedTexts {

    /** A text that was there is told from one that never was; a number is gone altogether. */
    private static final String GONE = "—";

    private static final Set<String> OWN = Set.of("people.erasure");

    private final DSLContext db;
    private final List<Sealed> fields;

    SealedTexts(DSLContext db, List<SealedFields> fields) {
        this.db = db;
        this.fields = fields.stream().flatMap(each -> each.all().stream()).toList();
    }

    /** How many texts went. */
    int erase(UUID institution, UUID family, Collection<UUID> persons) {
        var owners = owners();
        int gone = 0;
        for (var each : fields) {
            var columns = owners.getOrDefault(each.schema() + "." + each.table(), Set.of());
            if (columns.contains("person_id") || each.name().startsWith("people.person.")) {
                var key = each.name().startsWith("people.person.") ? "id" : "person_id";
                gone += empty(each, institution, columnOf(key).eq(any(persons.toArray(UUID[]::new))));
            }
            if (columns.contains("family_id")) {
                gone += empty(each, institution, columnOf("family_id").eq(family));
            }
        }
        return gone;
    }

    private int empty(Sealed sealed, UUID institution, Condition whose) {
        var text = field(name(sealed.column()), SQLDataType.CLOB);
        var update =
                db.update(table(name(sealed.schema(), sealed.table()))).set(text, sealed.index() == null ? GONE : null);
        var index = sealed.index();
        if (index != null) {
            update = update.set(field(name(index.column()), SQLDataType.CLOB), (String) null);
        }
        return update.where(
                        columnOf("institution_id").eq(institution), whose, text.isNotNull(), text.ne(""), text.ne(GONE))
                .execute();
    }

    /** Which tables say whose their rows are. */
    private Map<String, Set<String>> owners() {
        var owners = new HashMap<String, Set<String>>();
        db.select(
                        field(name("table_schema"), SQLDataType.CLOB),
                        field(name("table_name"), SQLDataType.CLOB),
                        field(name("column_name"), SQLDataType.CLOB))
                .from(table(name("information_schema", "columns")))
                .where(field(name("column_name"), SQLDataType.CLOB).in("family_id", "person_id"))
                .forEach(row -> owners.computeIfAbsent(row.value1() + "." + row.value2(), none -> new HashSet<>())
                        .add(row.value3()));
        OWN.forEach(owners::remove);
        return owners;
    }

    private static org.jooq.Field<UUID> columnOf(String column) {
        return field(name(column), SQLDataType.UUID);
    }
}
