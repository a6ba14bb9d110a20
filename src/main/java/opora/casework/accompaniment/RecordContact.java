package opora.casework.accompaniment;

import static opora.casework.db.Tables.CONTACT;
import static opora.institution.views.Tables.EMPLOYEE_CARD;

import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.Cases;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes a talk with a family that was no service; after the case was closed too. Never edited: a wrong one is voided. */
@Service
public class RecordContact {

    private final DSLContext db;
    private final Families families;
    private final Cases cases;
    private final CaseDay days;
    private final Vault vault;
    private final Journal journal;

    RecordContact(DSLContext db, Families families, Cases cases, CaseDay days, Vault vault, Journal journal) {
        this.db = db;
        this.families = families;
        this.cases = cases;
        this.days = days;
        this.vault = vault;
        this.journal = journal;
    }

    @Transactional
    public void record(ContactDraft draft, Change change) {
        var family = draft.familyId();
        families.must(AccompanimentPermissions.CONTACT, List.of(family), change.user());
        families.mustSensitive(AccompanimentPermissions.CONTACT, List.of(family), change.user());
        var file = cases.latest(change.institution(), family).orElseThrow(NotFound::new);
        Rules.mustHavePassed(draft.on(), change, "on");
        Rules.mustNotPrecede(draft.on(), file.openedOn(), "on");
        Rules.mustBeText(draft.note(), "note");
        int written = db.insertInto(CONTACT)
                .set(CONTACT.INSTITUTION_ID, change.institution())
                .set(CONTACT.ID, draft.key())
                .set(CONTACT.CASE_ID, file.id())
                .set(CONTACT.FAMILY_ID, family)
                .set(CONTACT.CONTACTED_ON, draft.on())
                .set(CONTACT.KIND, draft.kind().code())
                .set(CONTACT.REACHED, draft.reached())
                .set(
                        CONTACT.NOTE,
                        vault.seal(
                                AccompanimentSecrets.CONTACT_NOTE,
                                draft.key(),
                                draft.note().strip()))
                .set(CONTACT.EMPLOYEE_ID, change.user().employeeId())
                .set(CONTACT.SECTION_ID, days.section(change.institution(), family, draft.on()))
                .set(CONTACT.RECORDED_AT, change.at().toOffsetDateTime())
                .set(CONTACT.RECORDED_BY, change.by())
                .onConflictDoNothing()
                .execute();
        if (written > 0) {
            journal.record(
                    change,
                    new AccompanimentEvent.ContactRecorded(
                            family, draft.key(), draft.on(), draft.kind().code()),
                    family);
        }
    }

    @Transactional
    public void voidIt(UUID family, UUID id, Change change) {
        families.must(AccompanimentPermissions.CONTACT, List.of(family), change.user());
        families.mustSensitive(AccompanimentPermissions.CONTACT, List.of(family), change.user());
        var ours = CONTACT.INSTITUTION_ID
                .eq(change.institution())
                .and(CONTACT.FAMILY_ID.eq(family))
                .and(CONTACT.ID.eq(id));
        if (!db.fetchExists(CONTACT, ours)) {
            throw new NotFound();
        }
        Rules.mustHaveReason(change);
        int voided = db.update(CONTACT)
                .set(CONTACT.VOIDED_AT, change.at().toOffsetDateTime())
                .set(CONTACT.VOIDED_BY, change.by())
                .set(CONTACT.VOID_REASON, vault.seal(AccompanimentSecrets.CONTACT_VOID_REASON, id, change.reason()))
                .where(ours, CONTACT.VOIDED_AT.isNull())
                .execute();
        if (voided > 0) {
            journal.record(change, new AccompanimentEvent.ContactVoided(family, id), family);
        }
    }

    /** The latest talks with a family. */
    List<Contact> of(UUID institution, UUID family, int most) {
        return db.select(
                        CONTACT.ID,
                        CONTACT.CONTACTED_ON,
                        CONTACT.KIND,
                        CONTACT.REACHED,
                        CONTACT.NOTE,
                        EMPLOYEE_CARD.SHORT_NAME,
                        CONTACT.VOIDED_AT,
                        CONTACT.VOID_REASON)
                .from(CONTACT)
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(CONTACT.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(CONTACT.EMPLOYEE_ID))
                .where(CONTACT.INSTITUTION_ID.eq(institution), CONTACT.FAMILY_ID.eq(family))
                .orderBy(CONTACT.CONTACTED_ON.desc(), CONTACT.ID.desc())
                .limit(most)
                .fetch(row -> new Contact(
                        row.value1(),
                        row.value2(),
                        ContactKind.of(row.value3()),
                        row.value4(),
                        vault.open(AccompanimentSecrets.CONTACT_NOTE, row.value1(), row.value5()),
                        row.value6(),
                        row.value7() != null,
                        vault.open(AccompanimentSecrets.CONTACT_VOID_REASON, row.value1(), row.value8())));
    }
}
