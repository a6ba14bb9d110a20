package opora.institution;

import static opora.institution.views.Tables.DEPARTMENT_CARD;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import opora.audit.Subjects;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Names the sections, employees and departments of the journal. */
@Component
class SubjectsOfInstitution implements Subjects {

    private final Policy policy;
    private final DSLContext db;

    SubjectsOfInstitution(Policy policy, DSLContext db) {
        this.policy = policy;
        this.db = db;
    }

    @Override
    public Map<UUID, Subject> find(Collection<UUID> ids, User reader) {
        var found = new HashMap<UUID, Subject>();
        var institution = reader.institutionId();
        db.select(SECTION_CARD.ID, SECTION_CARD.NAME)
                .from(SECTION_CARD)
                .where(SECTION_CARD.INSTITUTION_ID.eq(institution), SECTION_CARD.ID.in(ids))
                .forEach(row -> {
                    if (policy.decide(reader, InstitutionPermissions.VIEW, RecordFacts.ofSection(row.value1()))) {
                        found.put(row.value1(), new Subject(row.value2(), InstitutionLinks.section(row.value1())));
                    }
                });
        if (policy.decide(reader, InstitutionPermissions.VIEW, RecordFacts.ofInstitution())) {
            db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.FULL_NAME)
                    .from(EMPLOYEE_CARD)
                    .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution), EMPLOYEE_CARD.ID.in(ids))
                    .forEach(row -> found.put(
                            row.value1(), new Subject(row.value2(), InstitutionLinks.employee(row.value1()))));
            db.select(DEPARTMENT_CARD.ID, DEPARTMENT_CARD.NAME)
                    .from(DEPARTMENT_CARD)
                    .where(DEPARTMENT_CARD.INSTITUTION_ID.eq(institution), DEPARTMENT_CARD.ID.in(ids))
                    .forEach(row -> found.put(row.value1(), new Subject(row.value2(), "/institution")));
        }
        return found;
    }
}
