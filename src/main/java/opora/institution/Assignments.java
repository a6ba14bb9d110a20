package opora.institution;

import static opora.institution.db.Tables.EMPLOYEE;
import static opora.institution.db.Tables.SECTION_ASSIGNMENT;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.Journal;
import opora.institution.InstitutionEvents.AssignmentEnded;
import opora.institution.InstitutionEvents.SectionAssigned;
import opora.institution.db.tables.records.SectionAssignmentRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The orders that give sections to specialists: one ends the day before the next begins, none is overwritten. */
@Component
class Assignments {

    private final DSLContext db;
    private final Journal journal;

    Assignments(DSLContext db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    UUID begin(AssignmentDraft draft, Change change) {
        mustMakeSense(draft, change);
        mustBeEmployed(draft, change);
        endRunning(draft, change);
        var assignment = db.newRecord(SECTION_ASSIGNMENT);
        assignment.setInstitutionId(change.institution());
        assignment.setId(Ids.next());
        assignment.setSectionId(draft.sectionId());
        assignment.setEmployeeId(draft.employeeId());
        assignment.setOrderNumber(draft.orderNumber());
        assignment.setOrderDate(draft.orderDate());
        assignment.setStartsOn(draft.startsOn());
        assignment.setEndsOn(draft.endsOn());
        assignment.insert();
        var assigned = new SectionAssigned(draft.sectionId(), draft.employeeId(), assignment.getId());
        journal.record(change, assigned, draft.sectionId(), draft.employeeId());
        return assignment.getId();
    }

    /** Ends one order early, when nobody takes the section over. */
    void end(UUID section, UUID assignment, LocalDate on, Change change) {
        var running = db.fetchOptional(
                        SECTION_ASSIGNMENT,
                        SECTION_ASSIGNMENT.INSTITUTION_ID.eq(change.institution()),
                        SECTION_ASSIGNMENT.SECTION_ID.eq(section),
                        SECTION_ASSIGNMENT.ID.eq(assignment))
                .orElseThrow(NotFound::new);
        if (on.isAfter(change.today())) {
            throw new Refused("institution.day.ahead").on("endsOn");
        }
        if (on.isBefore(running.getStartsOn())) {
            throw new Refused("constraint.section_assignment_ends_after_start").on("endsOn");
        }
        if (running.getEndsOn() != null && running.getEndsOn().isBefore(on)) {
            throw new Refused("institution.assignment.ended-before").on("endsOn");
        }
        endOn(running, on, change);
    }

    /** Whoever leaves answers for no section after their last day. */
    void endWith(UUID employee, LocalDate lastDay, Change change) {
        var later = db.fetch(
                SECTION_ASSIGNMENT,
                SECTION_ASSIGNMENT.INSTITUTION_ID.eq(change.institution()),
                SECTION_ASSIGNMENT.EMPLOYEE_ID.eq(employee),
                SECTION_ASSIGNMENT.ENDS_ON.isNull().or(SECTION_ASSIGNMENT.ENDS_ON.gt(lastDay)));
        for (var assignment : later) {
            if (assignment.getStartsOn().isAfter(lastDay)) {
                throw new Refused("institution.employee.assigned-later").on("leftOn");
            }
            endOn(assignment, lastDay, change);
        }
    }

    private static void mustMakeSense(AssignmentDraft draft, Change change) {
        if (draft.orderNumber().isEmpty()) {
            throw new Refused("institution.assignment.number-missing").on("orderNumber");
        }
        if (draft.orderDate().isAfter(change.today())) {
            throw new Refused("institution.day.ahead").on("orderDate");
        }
        if (draft.startsOn().isAfter(change.today())) {
            throw new Refused("institution.day.ahead").on("startsOn");
        }
        if (draft.endsOn() != null && draft.endsOn().isBefore(draft.startsOn())) {
            throw new Refused("constraint.section_assignment_ends_after_start").on("endsOn");
        }
    }

    private void mustBeEmployed(AssignmentDraft draft, Change change) {
        var employee = db.fetchOptional(
                        EMPLOYEE, EMPLOYEE.INSTITUTION_ID.eq(change.institution()), EMPLOYEE.ID.eq(draft.employeeId()))
                .orElseThrow(() -> new Refused("institution.employee.unknown").on("employeeId"));
        var left = employee.getLeftOn();
        if (employee.getHiredOn().isAfter(draft.startsOn())) {
            throw new Refused("institution.employee.not-yet-employed").on("employeeId");
        }
        if (left != null && (draft.endsOn() == null || draft.endsOn().isAfter(left))) {
            throw new Refused("institution.employee.left").on("employeeId");
        }
    }

    private void endRunning(AssignmentDraft draft, Change change) {
        db.fetch(SECTION_ASSIGNMENT, covering(draft, change)).forEach(running -> {
            if (!running.getStartsOn().isBefore(draft.startsOn())) {
                throw new Refused("institution.assignment.same-day").on("startsOn");
            }
            endOn(running, draft.startsOn().minusDays(1), change);
        });
    }

    private static Condition covering(AssignmentDraft draft, Change change) {
        return SECTION_ASSIGNMENT
                .INSTITUTION_ID
                .eq(change.institution())
                .and(SECTION_ASSIGNMENT.SECTION_ID.eq(draft.sectionId()))
                .and(SECTION_ASSIGNMENT.STARTS_ON.le(draft.startsOn()))
                .and(SECTION_ASSIGNMENT.ENDS_ON.isNull().or(SECTION_ASSIGNMENT.ENDS_ON.ge(draft.startsOn())));
    }

    private void endOn(SectionAssignmentRecord assignment, LocalDate day, Change change) {
        assignment.setEndsOn(day);
        assignment.update();
        var ended = new AssignmentEnded(assignment.getSectionId(), assignment.getEmployeeId(), assignment.getId());
        journal.record(change, ended, assignment.getSectionId(), assignment.getEmployeeId());
    }
}
