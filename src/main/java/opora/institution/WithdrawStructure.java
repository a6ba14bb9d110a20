package opora.institution;

import static opora.institution.db.Tables.DEPARTMENT;
import static opora.institution.db.Tables.EMPLOYEE;
import static opora.institution.db.Tables.SECTION;
import static opora.institution.db.Tables.SECTION_ASSIGNMENT;
import static opora.institution.db.Tables.SECTION_SETTLEMENT;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.UUID;
import opora.audit.Journal;
import opora.institution.InstitutionEvents.StructureWithdrawn;
import opora.platform.Change;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back departments, employees and sections brought in by mistake. What is in use stays: the database refuses. */
@Service
public class WithdrawStructure {

    private final Policy policy;
    private final DSLContext db;
    private final Journal journal;

    WithdrawStructure(Policy policy, DSLContext db, Journal journal) {
        this.policy = policy;
        this.db = db;
        this.journal = journal;
    }

    @Transactional
    public void withdraw(
            Collection<UUID> sections, Collection<UUID> employees, Collection<UUID> departments, Change change) {
        policy.mustFind(change.user(), InstitutionPermissions.IMPORT, RecordFacts.ofInstitution());
        var institution = change.institution();
        var sectionIds = sections.toArray(UUID[]::new);
        db.deleteFrom(SECTION_ASSIGNMENT)
                .where(
                        SECTION_ASSIGNMENT.INSTITUTION_ID.eq(institution),
                        SECTION_ASSIGNMENT.SECTION_ID.eq(any(sectionIds)))
                .execute();
        db.deleteFrom(SECTION_SETTLEMENT)
                .where(
                        SECTION_SETTLEMENT.INSTITUTION_ID.eq(institution),
                        SECTION_SETTLEMENT.SECTION_ID.eq(any(sectionIds)))
                .execute();
        db.deleteFrom(SECTION)
                .where(SECTION.INSTITUTION_ID.eq(institution), SECTION.ID.eq(any(sectionIds)))
                .execute();
        db.deleteFrom(EMPLOYEE)
                .where(EMPLOYEE.INSTITUTION_ID.eq(institution), EMPLOYEE.ID.eq(any(employees.toArray(UUID[]::new))))
                .execute();
        db.deleteFrom(DEPARTMENT)
                .where(
                        DEPARTMENT.INSTITUTION_ID.eq(institution),
                        DEPARTMENT.ID.eq(any(departments.toArray(UUID[]::new))))
                .execute();
        journal.record(
                change,
                new StructureWithdrawn(sections.size(), employees.size(), departments.size()),
                change.institution());
    }
}
