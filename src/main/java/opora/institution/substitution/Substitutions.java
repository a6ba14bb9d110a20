package opora.institution.substitution;

import static opora.institution.db.Tables.EMPLOYEE;
import static opora.institution.db.Tables.SECTION_ASSIGNMENT;
import static opora.institution.db.Tables.SUBSTITUTION;

import java.util.UUID;
import opora.audit.Journal;
import opora.institution.InstitutionPermissions;
import opora.institution.db.tables.records.EmployeeRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who does the work of an employee on leave, by an order: from the first day to the last the substitute reaches the sections and the
 * families of the absent one, and nobody has to remember to take that back.
 */
@Service
public class Substitutions {

    /** Longer than any leave but that for a child; a slip in the year is found by it. */
    private static final int LONGEST_YEARS = 3;

    private final Policy policy;
    private final DSLContext db;
    private final Journal journal;

    Substitutions(Policy policy, DSLContext db, Journal journal) {
        this.policy = policy;
        this.db = db;
        this.journal = journal;
    }

    @Transactional
    public UUID order(SubstitutionForm form, Change change) {
        mustMakeSense(form, change);
        mustAnswerFor(form.absentId(), change);
        mustWorkHere(form.absentId(), "absentId", form, change);
        mustWorkHere(form.substituteId(), "substituteId", form, change);
        mustBeTheOnlyOne(form, change);
        var row = db.newRecord(SUBSTITUTION);
        row.setInstitutionId(change.institution());
        row.setId(Ids.next());
        row.setAbsentEmployeeId(form.absentId());
        row.setSubstituteEmployeeId(form.substituteId());
        row.setOrderNumber(form.orderNumber().strip());
        row.setOrderDate(form.orderDate());
        row.setStartsOn(form.startsOn());
        row.setEndsOn(form.endsOn());
        row.insert();
        journal.access(
                change,
                new SubstitutionEvents.SubstitutionOrdered(
                        row.getId(), form.absentId(), form.substituteId(), form.startsOn(), form.endsOn()),
                form.absentId(),
                form.substituteId());
        return row.getId();
    }

    /** The absent one is back: yesterday was the last day. One that has not begun yet is gone altogether. */
    @Transactional
    public void end(UUID id, Change change) {
        var row = db.fetchOptional(
                        SUBSTITUTION, SUBSTITUTION.INSTITUTION_ID.eq(change.institution()), SUBSTITUTION.ID.eq(id))
                .orElseThrow(NotFound::new);
        mustAnswerFor(row.getAbsentEmployeeId(), change);
        var yesterday = change.today().minusDays(1);
        if (row.getEndsOn().isBefore(change.today())) {
            return;
        }
        if (row.getStartsOn().isAfter(yesterday)) {
            row.delete();
        } else {
            row.setEndsOn(yesterday);
            row.update();
        }
        journal.access(
                change,
                new SubstitutionEvents.SubstitutionEnded(
                        id, row.getAbsentEmployeeId(), row.getSubstituteEmployeeId(), yesterday),
                row.getAbsentEmployeeId(),
                row.getSubstituteEmployeeId());
    }

    private static void mustMakeSense(SubstitutionForm form, Change change) {
        if (form.absentId().equals(form.substituteId())) {
            throw new Refused("institution.substitution.same").on("substituteId");
        }
        if (form.orderDate().isAfter(change.today())) {
            throw new Refused("institution.day.ahead").on("orderDate");
        }
        if (form.endsOn().isBefore(form.startsOn())) {
            throw new Refused("institution.substitution.ends-before").on("endsOn");
        }
        if (form.endsOn().isBefore(change.today())) {
            throw new Refused("institution.substitution.over").on("endsOn");
        }
        if (form.endsOn().isAfter(form.startsOn().plusYears(LONGEST_YEARS))) {
            throw new Refused("institution.substitution.too-long").on("endsOn");
        }
    }

    private void mustBeTheOnlyOne(SubstitutionForm form, Change change) {
        if (db.fetchExists(
                SUBSTITUTION,
                SUBSTITUTION.INSTITUTION_ID.eq(change.institution()),
                SUBSTITUTION.ABSENT_EMPLOYEE_ID.eq(form.absentId()),
                SUBSTITUTION.STARTS_ON.le(form.endsOn()),
                SUBSTITUTION.ENDS_ON.ge(form.startsOn()))) {
            throw new Refused("constraint.one_substitute_at_a_time").on("absentId");
        }
    }

    /** A head of department orders it for those whose sections are all theirs, or they would open the families of others to themselves. */
    private void mustAnswerFor(UUID absent, Change change) {
        if (policy.decide(change.user(), InstitutionPermissions.SUBSTITUTE, RecordFacts.ofInstitution())) {
            return;
        }
        var sections = db.select(SECTION_ASSIGNMENT.SECTION_ID)
                .from(SECTION_ASSIGNMENT)
                .where(
                        SECTION_ASSIGNMENT.INSTITUTION_ID.eq(change.institution()),
                        SECTION_ASSIGNMENT.EMPLOYEE_ID.eq(absent),
                        SECTION_ASSIGNMENT.STARTS_ON.le(change.today()),
                        SECTION_ASSIGNMENT.ENDS_ON.isNull().or(SECTION_ASSIGNMENT.ENDS_ON.ge(change.today())))
                .fetchSet(SECTION_ASSIGNMENT.SECTION_ID);
        if (sections.isEmpty()
                || !sections.stream()
                        .allMatch(each -> policy.decide(
                                change.user(), InstitutionPermissions.SUBSTITUTE, RecordFacts.ofSection(each)))) {
            throw new Refused("institution.substitution.not-yours").on("absentId");
        }
    }

    private void mustWorkHere(UUID employee, String field, SubstitutionForm form, Change change) {
        EmployeeRecord known = db.fetchOptional(
                        EMPLOYEE, EMPLOYEE.INSTITUTION_ID.eq(change.institution()), EMPLOYEE.ID.eq(employee))
                .orElseThrow(() -> new Refused("institution.employee.unknown").on(field));
        if (known.getLeftOn() != null && known.getLeftOn().isBefore(form.endsOn())) {
            throw new Refused("institution.employee.left").on(field);
        }
    }
}
