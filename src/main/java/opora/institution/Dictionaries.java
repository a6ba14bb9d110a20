package opora.institution;

import static opora.institution.db.Tables.DEPARTMENT;
import static opora.institution.db.Tables.POSITION;

import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.institution.InstitutionEvents.DepartmentAdded;
import opora.institution.InstitutionEvents.DepartmentRenamed;
import opora.institution.InstitutionEvents.PositionAdded;
import opora.institution.InstitutionEvents.PositionRenamed;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** Departments and positions: two lists of names, each name once in an institution. */
@Component
class Dictionaries {

    private record Names<R extends Record>(
            Table<R> table, TableField<R, UUID> institution, TableField<R, UUID> id, TableField<R, String> name) {}

    private static final Names<?> DEPARTMENTS =
            new Names<>(DEPARTMENT, DEPARTMENT.INSTITUTION_ID, DEPARTMENT.ID, DEPARTMENT.NAME);
    private static final Names<?> POSITIONS =
            new Names<>(POSITION, POSITION.INSTITUTION_ID, POSITION.ID, POSITION.NAME);

    private final Policy policy;
    private final DSLContext db;
    private final Journal journal;

    Dictionaries(Policy policy, DSLContext db, Journal journal) {
        this.policy = policy;
        this.db = db;
        this.journal = journal;
    }

    UUID department(String name, Change change) {
        var id = Ids.next();
        return add(DEPARTMENTS, id, name, new DepartmentAdded(id), change);
    }

    void renameDepartment(UUID id, String name, Change change) {
        rename(DEPARTMENTS, id, name, "constraint.department_once", new DepartmentRenamed(id), change);
    }

    UUID position(String name, Change change) {
        var id = Ids.next();
        return add(POSITIONS, id, name, new PositionAdded(id), change);
    }

    void renamePosition(UUID id, String name, Change change) {
        rename(POSITIONS, id, name, "constraint.position_once", new PositionRenamed(id), change);
    }

    private <R extends Record> UUID add(Names<R> names, UUID id, String name, JournalEvent event, Change change) {
        policy.mustFind(change.user(), InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var added = db.insertInto(names.table)
                .set(names.institution, change.institution())
                .set(names.id, id)
                .set(names.name, named(name))
                .onConflictDoNothing()
                .execute();
        if (added == 1) {
            journal.record(change, event, id);
            return id;
        } else {
            return db.select(names.id)
                    .from(names.table)
                    .where(names.institution.eq(change.institution()), names.name.eq(named(name)))
                    .fetchSingle(names.id);
        }
    }

    private <R extends Record> void rename(
            Names<R> names, UUID id, String name, String taken, JournalEvent event, Change change) {
        policy.mustFind(change.user(), InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var ours = names.institution.eq(change.institution());
        var known = db.select(names.name)
                .from(names.table)
                .where(ours, names.id.eq(id))
                .fetchOptional(names.name)
                .orElseThrow(NotFound::new);
        if (known.equals(named(name))) {
            return;
        }
        if (db.fetchExists(names.table, ours, names.name.eq(named(name)))) {
            throw new Refused(taken).on("name");
        }
        db.update(names.table)
                .set(names.name, named(name))
                .where(ours, names.id.eq(id))
                .execute();
        journal.record(change, event, id);
    }

    private static String named(String name) {
        if (name.isBlank()) {
            throw new Refused("institution.name.missing").on("name");
        }
        return name.strip();
    }
}
