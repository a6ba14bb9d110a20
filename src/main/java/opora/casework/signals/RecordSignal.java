package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static opora.casework.db.Tables.SIGNAL_NUMBER;

import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.institution.WorkingDays;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a signal down under the next number of its year, with the terms that begin to run. */
@Service
public class RecordSignal {

    static final int LONGEST = 4000;
    private static final int SHORT = 200;

    private final DSLContext db;
    private final SignalPlace places;
    private final Families families;
    private final WorkingDays workingDays;
    private final Vault vault;
    private final Journal journal;

    RecordSignal(
            DSLContext db,
            SignalPlace places,
            Families families,
            WorkingDays workingDays,
            Vault vault,
            Journal journal) {
        this.db = db;
        this.places = places;
        this.families = families;
        this.workingDays = workingDays;
        this.vault = vault;
        this.journal = journal;
    }

    @Transactional
    public UUID record(SignalDraft draft, Change change) {
        if (draft.familyId() != null) {
            families.must(SignalPermissions.RECORD, List.of(draft.familyId()), change.user());
        }
        mustBeComplete(draft, change);
        if (db.fetchExists(
                SIGNAL, SIGNAL.INSTITUTION_ID.eq(change.institution()).and(SIGNAL.ID.eq(draft.key())))) {
            return draft.key();
        }
        write(draft, change);
        journal.record(
                change,
                new SignalEvent.SignalRecorded(
                        draft.key(), draft.informant().code(), draft.urgency().code()),
                About.of(draft.key(), draft.familyId(), draft.personId()));
        return draft.key();
    }

    private void mustBeComplete(SignalDraft draft, Change change) {
        if (draft.receivedOn().isAfter(change.today())) {
            throw new Refused("casework.refused.future").on("receivedOn");
        }
        if (draft.receivedOn().isBefore(change.today().minusYears(1))) {
            throw new Refused("casework.signal.refused.too-old").on("receivedOn");
        }
        mustBeText(draft.seen(), "seen", "casework.signal.refused.seen");
        mustFit(draft.organisation(), "organisation");
        mustFit(draft.informantName(), "informantName");
        mustFit(draft.contact(), "contact");
        mustFit(draft.address(), "address");
        if (draft.informant() == Informant.ANONYMOUS && !draft.informantName().isBlank()) {
            throw new Refused("casework.signal.refused.anonymous").on("informantName");
        }
        if (draft.familyId() == null
                && draft.whom().isBlank()
                && draft.address().isBlank()) {
            throw new Refused("casework.signal.refused.whom").on("whom");
        }
        if (draft.whom().length() > LONGEST) {
            throw new Refused("casework.signal.refused.too-long", LONGEST).on("whom");
        }
        if (draft.personId() != null) {
            places.mustLiveThere(change.institution(), draft.personId(), draft.familyId());
        }
    }

    static void mustBeText(String text, String field, String refusal) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refused(refusal, LONGEST).on(field);
        }
    }

    static void mustFit(String text, String field) {
        if (text.length() > SHORT) {
            throw new Refused("casework.signal.refused.too-long", SHORT).on(field);
        }
    }

    private void write(SignalDraft draft, Change change) {
        var institution = change.institution();
        var place = draft.familyId() == null
                ? places.typed(institution, draft.settlementId(), draft.sectionId())
                : places.ofFamily(institution, draft.familyId());
        var terms = SignalTerms.of(draft.urgency(), draft.receivedOn(), workingDays.of(institution));
        int year = draft.receivedOn().getYear();
        var signal = db.newRecord(SIGNAL);
        signal.setInstitutionId(institution);
        signal.setId(draft.key());
        signal.setYear(year);
        signal.setNumber(next(institution, year));
        signal.setReceivedOn(draft.receivedOn());
        signal.setInformant(draft.informant().code());
        signal.setUrgency(draft.urgency().code());
        signal.setBasis(draft.basis().code());
        signal.setFamilyId(draft.familyId());
        signal.setPersonId(draft.personId());
        signal.setSettlementId(place.settlementId());
        signal.setSectionId(place.sectionId());
        signal.setState(SignalState.RECEIVED.code());
        signal.setReceiverId(change.user().employeeId());
        signal.setCheckBy(terms.checkBy());
        signal.setDecideBy(terms.decideBy());
        signal.setRecordedAt(change.at().toOffsetDateTime());
        signal.setRecordedBy(change.by());
        signal.setInformantOrganisation(vault.seal(
                SignalSecrets.ORGANISATION, draft.key(), draft.organisation().strip()));
        signal.setInformantName(vault.seal(
                SignalSecrets.INFORMANT_NAME, draft.key(), draft.informantName().strip()));
        signal.setInformantContact(
                vault.seal(SignalSecrets.CONTACT, draft.key(), draft.contact().strip()));
        signal.setSeen(vault.seal(SignalSecrets.SEEN, draft.key(), draft.seen().strip()));
        signal.setWhom(vault.seal(SignalSecrets.WHOM, draft.key(), draft.whom().strip()));
        signal.setAddress(
                vault.seal(SignalSecrets.ADDRESS, draft.key(), draft.address().strip()));
        db.insertInto(SIGNAL).set(signal).execute();
    }

    /** The row of the year is held to the end of the transaction: the next signal waits for its number. */
    private int next(UUID institution, int year) {
        return db.insertInto(SIGNAL_NUMBER)
                .set(SIGNAL_NUMBER.INSTITUTION_ID, institution)
                .set(SIGNAL_NUMBER.YEAR, year)
                .set(SIGNAL_NUMBER.LAST, 1)
                .onConflict(SIGNAL_NUMBER.INSTITUTION_ID, SIGNAL_NUMBER.YEAR)
                .doUpdate()
                .set(SIGNAL_NUMBER.LAST, SIGNAL_NUMBER.LAST.plus(1))
                .returningResult(SIGNAL_NUMBER.LAST)
                .fetchSingle()
                .value1();
    }
}
