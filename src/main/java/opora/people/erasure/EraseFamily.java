package opora.people.erasure;

import static opora.people.db.Tables.ERASURE;
import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.MEMBERSHIP;
import static opora.people.db.Tables.PERSON;
import static opora.people.db.Tables.PERSON_TOKEN;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.documents.Files;
import opora.documents.Owner;
import opora.people.Families;
import opora.people.PeoplePermissions;
import opora.people.db.tables.records.ErasureRecord;
import opora.people.db.tables.records.FamilyRecord;
import opora.people.db.tables.records.PersonRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.access.RecordState;
import opora.platform.backup.ErasureLog;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Erases the personal data of a family that was removed from service: names, numbers, addresses, all that was written about it. The facts
 * stay, of nobody in particular, with the year of birth, so that no report changes. There is an act of it, and no way back.
 */
@Service
public class EraseFamily {

    static final String NOBODY = "Данные уничтожены";

    private final DSLContext db;
    private final Families families;
    private final SealedTexts texts;
    private final Files files;
    private final Vault vault;
    private final Journal journal;
    private final ErasureLog erasures;

    EraseFamily(
            DSLContext db,
            Families families,
            SealedTexts texts,
            Files files,
            Vault vault,
            Journal journal,
            ErasureLog erasures) {
        this.erasures = erasures;
        this.db = db;
        this.families = families;
        this.texts = texts;
        this.files = files;
        this.vault = vault;
        this.journal = journal;
    }

    /** The people whose data goes: who lives in the family, or lived in it last. Whoever moved on belongs to another family now. */
    @Transactional(readOnly = true)
    public List<String> names(UUID institution, UUID familyId) {
        return persons(institution, familyId).stream().map(EraseFamily::nameOf).toList();
    }

    /** The id of the act. */
    @Transactional
    public UUID erase(UUID familyId, ErasureForm form, Change change) {
        families.must(PeoplePermissions.ERASE, List.of(familyId), change.user());
        var facts = Objects.requireNonNull(
                families.facts(List.of(familyId), change.user()).get(familyId));
        var family = db.fetchSingle(FAMILY, FAMILY.INSTITUTION_ID.eq(change.institution()), FAMILY.ID.eq(familyId));
        if (!facts.is(RecordState.CLOSED)) {
            throw new Refused("people.erasure.refused.on-service");
        }
        if (!family.getNumber()
                .equals(Objects.requireNonNullElse(form.confirmed(), "").strip())) {
            throw new Refused("people.erasure.refused.confirmed").on("confirmed");
        }
        if (db.fetchExists(ERASURE, ERASURE.INSTITUTION_ID.eq(change.institution()), ERASURE.FAMILY_ID.eq(familyId))) {
            throw new Refused("constraint.family_erased_once");
        }
        var document = Objects.requireNonNullElse(form.document(), "").strip();
        var act =
                new Act(Ids.next(), form.reason().name(), document, change.at().toOffsetDateTime(), change.by());
        var gone = erase(family, act, change);
        journal.record(
                change,
                new ErasureEvent.FamilyErased(familyId, act.id(), form.reason(), gone.persons(), gone.texts()),
                familyId);
        writeDown(entry(change.institution(), familyId, act));
        return act.id();
    }

    /** An older backup knows nothing of the erasure: it is done again, whatever state the family is in there. */
    @Transactional
    public boolean again(ErasureLog.Entry entry, Change change) {
        var family =
                db.fetchOptional(FAMILY, FAMILY.INSTITUTION_ID.eq(change.institution()), FAMILY.ID.eq(entry.family()));
        if (family.isEmpty()
                || db.fetchExists(
                        ERASURE,
                        ERASURE.INSTITUTION_ID.eq(change.institution()),
                        ERASURE.FAMILY_ID.eq(entry.family()))) {
            return false;
        }
        var at = entry.at().atZone(change.at().getZone()).toOffsetDateTime();
        var act = new Act(entry.act(), entry.reason(), "", at, entry.by());
        var gone = erase(family.get(), act, change);
        journal.record(
                change,
                new ErasureEvent.FamilyErasedAgain(entry.family(), act.id(), gone.persons(), gone.texts()),
                entry.family());
        return true;
    }

    private record Act(UUID id, String reason, String document, OffsetDateTime at, UUID by) {}

    private record Gone(int persons, int texts) {}

    private Gone erase(FamilyRecord family, Act act, Change change) {
        var familyId = family.getId();
        var persons = persons(change.institution(), familyId);
        var names = persons.stream().map(EraseFamily::nameOf).collect(Collectors.joining(", "));
        var ids = persons.stream().map(PersonRecord::getId).toList();
        var gone = texts.erase(change.institution(), familyId, ids);
        forget(change.institution(), familyId, ids);
        files.eraseAbout(familyId, change);
        ids.forEach(person -> files.erase(Owner.person(person), change));
        draw(family, names, gone, act, change);
        return new Gone(ids.size(), gone);
    }

    /** After the commit: an erasure that did not come about must never be repeated. */
    private void writeDown(ErasureLog.Entry entry) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                erasures.add(List.of(entry));
            }
        });
    }

    static ErasureLog.Entry entry(ErasureRecord row) {
        return new ErasureLog.Entry(
                row.getInstitutionId(),
                row.getFamilyId(),
                row.getId(),
                row.getErasedAt().toInstant(),
                row.getErasedBy(),
                row.getReason());
    }

    private static ErasureLog.Entry entry(UUID institution, UUID family, Act act) {
        return new ErasureLog.Entry(institution, family, act.id(), act.at().toInstant(), act.by(), act.reason());
    }

    private List<PersonRecord> persons(UUID institution, UUID familyId) {
        var later = MEMBERSHIP.as("later");
        return db.selectDistinct(PERSON.fields())
                .from(PERSON)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.INSTITUTION_ID.eq(PERSON.INSTITUTION_ID), MEMBERSHIP.PERSON_ID.eq(PERSON.ID))
                .where(
                        PERSON.INSTITUTION_ID.eq(institution),
                        MEMBERSHIP.FAMILY_ID.eq(familyId),
                        notExists(selectOne()
                                .from(later)
                                .where(
                                        later.INSTITUTION_ID.eq(institution),
                                        later.PERSON_ID.eq(PERSON.ID),
                                        later.FAMILY_ID.ne(familyId),
                                        later.STARTS_ON.gt(MEMBERSHIP.STARTS_ON))))
                .orderBy(PERSON.ID)
                .fetchInto(PERSON);
    }

    private void forget(UUID institution, UUID familyId, List<UUID> persons) {
        var whose = PERSON.INSTITUTION_ID.eq(institution).and(PERSON.ID.eq(any(persons.toArray(UUID[]::new))));
        db.fetch(PERSON, whose).forEach(person -> {
            person.setFamilyName(NOBODY);
            person.setGivenName("—");
            person.setPatronymic(null);
            person.setNameKey("");
            var born = person.getBirthDate();
            person.setBirthDate(born == null ? null : born.withDayOfYear(1));
            person.update();
        });
        db.deleteFrom(PERSON_TOKEN)
                .where(
                        PERSON_TOKEN.INSTITUTION_ID.eq(institution),
                        PERSON_TOKEN.PERSON_ID.eq(any(persons.toArray(UUID[]::new))))
                .execute();
        db.update(FAMILY)
                .set(FAMILY.NAME, NOBODY)
                .set(FAMILY.NAME_KEY, "")
                .where(FAMILY.INSTITUTION_ID.eq(institution), FAMILY.ID.eq(familyId))
                .execute();
    }

    private void draw(FamilyRecord family, String names, int gone, Act act, Change change) {
        var id = act.id();
        var next = db.select(coalesce(max(ERASURE.NUMBER), inline(0)).plus(1))
                .from(ERASURE)
                .where(ERASURE.INSTITUTION_ID.eq(change.institution()))
                .fetchSingle()
                .value1();
        db.insertInto(ERASURE)
                .set(ERASURE.INSTITUTION_ID, change.institution())
                .set(ERASURE.ID, id)
                .set(ERASURE.NUMBER, next)
                .set(ERASURE.FAMILY_ID, family.getId())
                .set(ERASURE.FAMILY_NUMBER, family.getNumber())
                .set(ERASURE.NAMES, vault.seal(ErasureSealed.NAMES, id, names))
                .set(ERASURE.REASON, act.reason())
                .set(ERASURE.DOCUMENT, vault.seal(ErasureSealed.DOCUMENT, id, act.document()))
                .set(ERASURE.TEXTS, gone)
                .set(ERASURE.ERASED_AT, act.at())
                .set(ERASURE.ERASED_BY, act.by())
                .execute();
    }

    private static String nameOf(PersonRecord person) {
        var patronymic = person.getPatronymic();
        return person.getFamilyName() + " " + person.getGivenName() + (patronymic == null ? "" : " " + patronymic);
    }
}
