package opora.institution;

import static opora.institution.db.Tables.DEPARTMENT;
import static opora.institution.db.Tables.SECTION;
import static opora.institution.db.Tables.SECTION_CONTACT;
import static opora.institution.db.Tables.SECTION_SETTLEMENT;
import static opora.territory.views.Tables.SETTLEMENT_CARD;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import opora.audit.ChangedFields;
import opora.audit.Journal;
import opora.institution.InstitutionEvents.ContactAdded;
import opora.institution.InstitutionEvents.ContactChanged;
import opora.institution.InstitutionEvents.ContactRemoved;
import opora.institution.InstitutionEvents.SectionChanged;
import opora.institution.InstitutionEvents.SectionOpened;
import opora.institution.db.tables.records.SectionContactRecord;
import opora.institution.db.tables.records.SectionRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sections (участки): what belongs to them, who answers for them, whom to ask there. */
@Service
@Transactional
public class Sections {

    private final Policy policy;
    private final DSLContext db;
    private final Journal journal;
    private final Assignments assignments;

    Sections(Policy policy, DSLContext db, Journal journal, Assignments assignments) {
        this.policy = policy;
        this.db = db;
        this.journal = journal;
        this.assignments = assignments;
    }

    public UUID open(SectionDraft draft, Change change) {
        policy.mustFind(change.user(), InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var section = db.newRecord(SECTION);
        section.setInstitutionId(change.institution());
        section.setId(Ids.next());
        mustMakeSense(section.getId(), draft, change);
        write(section, draft);
        section.insert();
        addSettlements(section.getId(), draft.settlements(), change);
        journal.record(change, new SectionOpened(section.getId()), section.getId());
        return section.getId();
    }

    public void change(UUID id, SectionDraft draft, Change change) {
        policy.mustFind(change.user(), InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var section = section(id, change);
        mustMakeSense(id, draft, change);
        write(section, draft);
        var fields = ChangedFields.of(section);
        if (!fields.isEmpty()) {
            section.update();
        }
        if (replaceSettlements(id, draft.settlements(), change)) {
            fields.add("settlements");
        }
        if (!fields.isEmpty()) {
            journal.record(change, new SectionChanged(id, fields), id);
        }
    }

    /** Gives the section to a specialist; the order running until then ends the day before. */
    public UUID assign(AssignmentDraft draft, Change change) {
        mustFind(InstitutionPermissions.EDIT, draft.sectionId(), change);
        return assignments.begin(draft, change);
    }

    public void endAssignment(UUID section, UUID assignment, LocalDate on, Change change) {
        mustFind(InstitutionPermissions.EDIT, section, change);
        assignments.end(section, assignment, on, change);
    }

    public UUID addContact(ContactDraft draft, Change change) {
        mustFind(InstitutionPermissions.CONTACTS, draft.sectionId(), change);
        var contact = db.newRecord(SECTION_CONTACT);
        contact.setInstitutionId(change.institution());
        contact.setId(Ids.next());
        contact.setSectionId(draft.sectionId());
        write(contact, draft);
        contact.insert();
        journal.record(change, new ContactAdded(draft.sectionId(), contact.getId()), draft.sectionId());
        return contact.getId();
    }

    public void changeContact(UUID id, ContactDraft draft, Change change) {
        mustFind(InstitutionPermissions.CONTACTS, draft.sectionId(), change);
        var contact = contact(draft.sectionId(), id, change);
        write(contact, draft);
        if (!ChangedFields.of(contact).isEmpty()) {
            contact.update();
            journal.record(change, new ContactChanged(draft.sectionId(), id), draft.sectionId());
        }
    }

    public void removeContact(UUID section, UUID id, Change change) {
        mustFind(InstitutionPermissions.CONTACTS, section, change);
        contact(section, id, change).delete();
        journal.record(change, new ContactRemoved(section, id), section);
    }

    private void mustFind(String permission, UUID id, Change change) {
        policy.mustFind(change.user(), permission, RecordFacts.ofSection(id));
        section(id, change);
    }

    private SectionRecord section(UUID id, Change change) {
        return db.fetchOptional(SECTION, SECTION.INSTITUTION_ID.eq(change.institution()), SECTION.ID.eq(id))
                .orElseThrow(NotFound::new);
    }

    private SectionContactRecord contact(UUID section, UUID id, Change change) {
        return db.fetchOptional(
                        SECTION_CONTACT,
                        SECTION_CONTACT.INSTITUTION_ID.eq(change.institution()),
                        SECTION_CONTACT.SECTION_ID.eq(section),
                        SECTION_CONTACT.ID.eq(id))
                .orElseThrow(NotFound::new);
    }

    private void mustMakeSense(UUID id, SectionDraft draft, Change change) {
        if (draft.name().isEmpty()) {
            throw new Refused("institution.name.missing").on("name");
        }
        if (db.fetchExists(
                SECTION,
                SECTION.INSTITUTION_ID.eq(change.institution()),
                SECTION.NAME.eq(draft.name()),
                SECTION.ID.ne(id))) {
            throw new Refused("constraint.section_once").on("name");
        }
        var department = draft.departmentId();
        if (department != null
                && !db.fetchExists(
                        DEPARTMENT, DEPARTMENT.INSTITUTION_ID.eq(change.institution()), DEPARTMENT.ID.eq(department))) {
            throw new Refused("institution.department.unknown").on("departmentId");
        }
        var known = db.fetchCount(SETTLEMENT_CARD, SETTLEMENT_CARD.ID.in(draft.settlements()));
        if (known != draft.settlements().size()) {
            throw new Refused("institution.settlement.unknown").on("settlements");
        }
    }

    private static void write(SectionRecord section, SectionDraft draft) {
        section.setName(draft.name());
        section.setDepartmentId(draft.departmentId());
        section.setMunicipalityId(draft.municipalityId());
    }

    private static void write(SectionContactRecord contact, ContactDraft draft) {
        if (!ContactRoles.codes().contains(draft.role())) {
            throw new Refused("institution.contact.role-unknown").on("role");
        }
        if (draft.name().isEmpty()) {
            throw new Refused("institution.name.missing").on("name");
        }
        contact.setRole(draft.role());
        contact.setName(draft.name());
        contact.setOrganisation(draft.organisation());
        contact.setPhone(draft.phone());
    }

    private boolean replaceSettlements(UUID section, Set<UUID> wanted, Change change) {
        var ours = SECTION_SETTLEMENT
                .INSTITUTION_ID
                .eq(change.institution())
                .and(SECTION_SETTLEMENT.SECTION_ID.eq(section));
        var known = db.select(SECTION_SETTLEMENT.SETTLEMENT_ID)
                .from(SECTION_SETTLEMENT)
                .where(ours)
                .fetchSet(SECTION_SETTLEMENT.SETTLEMENT_ID);
        db.deleteFrom(SECTION_SETTLEMENT)
                .where(ours, SECTION_SETTLEMENT.SETTLEMENT_ID.notIn(wanted))
                .execute();
        var added = new HashSet<>(wanted);
        added.removeAll(known);
        addSettlements(section, added, change);
        return !known.equals(wanted);
    }

    private void addSettlements(UUID section, Set<UUID> settlements, Change change) {
        db.batchInsert(settlements.stream()
                        .map(settlement -> {
                            var row = db.newRecord(SECTION_SETTLEMENT);
                            row.setInstitutionId(change.institution());
                            row.setSectionId(section);
                            row.setSettlementId(settlement);
                            return row;
                        })
                        .toList())
                .execute();
    }
}
