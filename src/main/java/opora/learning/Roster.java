package opora.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.TableField;

/** The employees who had a part in an entry: participants of a meeting, users of a tool. */
record Roster(
        Table<?> table,
        TableField<?, UUID> institution,
        TableField<?, UUID> entry,
        TableField<?, UUID> employee,
        TableField<?, UUID> id) {

    /** Of a register whose entries name nobody but those in their own columns. */
    static final Set<UUID> NOBODY = Set.of();

    Set<UUID> of(UUID institutionId, UUID entryId, DSLContext db) {
        return db.select(employee)
                .from(table)
                .where(institution.eq(institutionId), entry.eq(entryId))
                .fetchSet(employee);
    }

    void addAll(UUID institutionId, Map<UUID, ? extends Collection<UUID>> employees, DSLContext db) {
        var rows = new ArrayList<Query>();
        employees.forEach((entryId, those) -> those.forEach(each -> rows.add(db.insertInto(table)
                .set(institution, institutionId)
                .set(entry, entryId)
                .set(employee, each)
                .set(id, Ids.next()))));
        db.batch(rows).execute();
    }

    /** Who stays keeps the id of their attendance: a report that counted it finds it again. Answers whether anything changed. */
    boolean replace(UUID institutionId, UUID entryId, Set<UUID> wanted, DSLContext db) {
        var known = of(institutionId, entryId, db);
        var gone = new HashSet<>(known);
        gone.removeAll(wanted);
        var come = new HashSet<>(wanted);
        come.removeAll(known);
        db.deleteFrom(table)
                .where(institution.eq(institutionId), entry.eq(entryId), employee.in(gone))
                .execute();
        addAll(institutionId, Map.of(entryId, come), db);
        return !gone.isEmpty() || !come.isEmpty();
    }

    void delete(UUID institutionId, Collection<UUID> entries, DSLContext db) {
        db.deleteFrom(table)
                .where(institution.eq(institutionId), entry.in(entries))
                .execute();
    }
}
