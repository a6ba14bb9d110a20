package opora.institution;

import static opora.institution.db.Tables.DEPARTMENT;
import static opora.institution.db.Tables.EMPLOYEE;
import static opora.institution.db.Tables.POSITION;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.ChangedFields;
import opora.audit.Journal;
import opora.institution.InstitutionEvents.EmployeeChanged;
import opora.institution.InstitutionEvents.EmployeeHired;
import opora.institution.InstitutionEvents.EmployeeReturned;
import opora.institution.db.tables.records.EmployeeRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.text.SearchText;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Departments, positions and employees of an institution, changed by those who reach all of it. */
@Service
@Transactional
public class Staff {

    private final Policy policy;
    private final DSLContext db;
    private final Journal journal;
    private final Dictionaries dictionaries;
    private final Assignments assignments;
    private final ApplicationEventPublisher events;

    Staff(
            Policy policy,
            DSLContext db,
            Journal journal,
            Dictionaries dictionaries,
            Assignments assignments,
            ApplicationEventPublisher events) {
        this.policy = policy;
        this.db = db;
        this.journal = journal;
        this.dictionaries = dictionaries;
        this.assignments = assignments;
        this.events = events;
    }

    /** Finds the department by its name, or adds it. */
    public UUID department(String name, Change change) {
        return dictionaries.department(name, change);
    }

    public void renameDepartment(UUID id, String name, Change change) {
        dictionaries.renameDepartment(id, name, change);
    }

    /** Finds the position by its name, or adds it. */
    public UUID position(String name, Change change) {
        return dictionaries.position(name, change);
    }

    public void renamePosition(UUID id, String name, Change change) {
        dictionaries.renamePosition(id, name, change);
    }

    public UUID employ(EmployeeDraft draft, Change change) {
        policy.mustFind(change.user(), InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var employee = db.newRecord(EMPLOYEE);
        employee.setInstitutionId(change.institution());
        employee.setId(Ids.next());
        mustMakeSense(employee.getId(), draft, change);
        write(employee, draft);
        employee.setLeftOn(draft.leftOn());
        employee.insert();
        journal.record(change, new EmployeeHired(employee.getId()), employee.getId());
        return employee.getId();
    }

    /** Changes what is known of the employee; the day they left is changed by {@link #dismiss} alone. */
    public void change(UUID id, EmployeeDraft draft, Change change) {
        policy.mustFind(change.user(), InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var employee = employee(id, change);
        mustMakeSense(id, draft, change);
        write(employee, draft);
        var fields = ChangedFields.of(employee);
        if (!fields.isEmpty()) {
            employee.update();
            journal.record(change, new EmployeeChanged(id, fields), id);
        }
    }

    /** The given day is the last one at work: with it end the orders that gave sections to the employee. */
    public void dismiss(UUID id, LocalDate on, Change change) {
        policy.mustFind(change.user(), InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var employee = employee(id, change);
        mustNotLieAhead(on, "leftOn", change);
        if (on.isBefore(employee.getHiredOn())) {
            throw new Refused("constraint.left_after_hired").on("leftOn");
        }
        employee.setLeftOn(on);
        if (!ChangedFields.of(employee).isEmpty()) {
            employee.update();
            assignments.endWith(id, on, change);
            var dismissed = new EmployeeDismissed(change.institution(), id, on);
            journal.record(change, dismissed, id);
            events.publishEvent(dismissed);
        }
    }

    /** Takes a dismissal back that was entered by mistake. Sections have to be given anew. */
    public void takeBack(UUID id, Change change) {
        policy.mustFind(change.user(), InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var employee = employee(id, change);
        employee.setLeftOn(null);
        if (!ChangedFields.of(employee).isEmpty()) {
            employee.update();
            journal.record(change, new EmployeeReturned(id), id);
        }
    }

    private EmployeeRecord employee(UUID id, Change change) {
        return db.fetchOptional(EMPLOYEE, EMPLOYEE.INSTITUTION_ID.eq(change.institution()), EMPLOYEE.ID.eq(id))
                .orElseThrow(NotFound::new);
    }

    private void mustMakeSense(UUID id, EmployeeDraft draft, Change change) {
        if (draft.familyName().isEmpty()) {
            throw new Refused("institution.name.missing").on("familyName");
        }
        if (draft.givenName().isEmpty()) {
            throw new Refused("institution.name.missing").on("givenName");
        }
        mustNotLieAhead(draft.hiredOn(), "hiredOn", change);
        if (draft.personnelNumber() != null
                && db.fetchExists(
                        EMPLOYEE,
                        EMPLOYEE.INSTITUTION_ID.eq(change.institution()),
                        EMPLOYEE.PERSONNEL_NUMBER.eq(draft.personnelNumber()),
                        EMPLOYEE.ID.ne(id))) {
            throw new Refused("constraint.employee_personnel_number_once").on("personnelNumber");
        }
        var position = draft.positionId();
        if (!db.fetchExists(POSITION, POSITION.INSTITUTION_ID.eq(change.institution()), POSITION.ID.eq(position))) {
            throw new Refused("institution.position.unknown").on("positionId");
        }
        var department = draft.departmentId();
        if (department != null
                && !db.fetchExists(
                        DEPARTMENT, DEPARTMENT.INSTITUTION_ID.eq(change.institution()), DEPARTMENT.ID.eq(department))) {
            throw new Refused("institution.department.unknown").on("departmentId");
        }
    }

    private static void mustNotLieAhead(LocalDate day, String field, Change change) {
        if (day.isAfter(change.today())) {
            throw new Refused("institution.day.ahead").on(field);
        }
    }

    private static void write(EmployeeRecord employee, EmployeeDraft draft) {
        employee.setPersonnelNumber(draft.personnelNumber());
        employee.setFamilyName(draft.familyName());
        employee.setGivenName(draft.givenName());
        employee.setPatronymic(draft.patronymic());
        var patronymic = draft.patronymic() == null ? "" : " " + draft.patronymic();
        employee.setNameKey(SearchText.normalise(draft.familyName() + " " + draft.givenName() + patronymic));
        employee.setPositionId(draft.positionId());
        employee.setDepartmentId(draft.departmentId());
        employee.setPhone(draft.phone());
        employee.setHiredOn(draft.hiredOn());
    }
}
