package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static opora.casework.db.Tables.SIGNAL_NUMBER;
import static org.jooq.impl.DSL.any;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.casework.db.tables.records.SignalRecord;
import opora.institution.InstitutionPermissions;
import opora.institution.WorkingCalendar;
import opora.institution.WorkingDays;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a journal of signals says, and takes it back when it was brought in by mistake. */
@Service
public class RecordPastSignals {

    private final DSLContext db;
    private final Policy policy;
    private final Families families;
    private final SignalPlace places;
    private final WorkingDays workingDays;
    private final Vault vault;
    private final Journal journal;

    RecordPastSignals(
            DSLContext db,
            Policy policy,
            Families families,
            SignalPlace places,
            WorkingDays workingDays,
            Vault vault,
            Journal journal) {
        this.db = db;
        this.policy = policy;
        this.families = families;
        this.places = places;
        this.workingDays = workingDays;
        this.vault = vault;
        this.journal = journal;
    }

    /** Answers the ids in the order of the signals. Numbers go on where those of the year have come to. */
    @Transactional
    public List<UUID> recordAll(List<PastSignal> signals, Change change) {
        policy.must(change.user(), InstitutionPermissions.IMPORT, RecordFacts.ofInstitution());
        families.mustAll(
                SignalPermissions.RECORD,
                signals.stream()
                        .map(PastSignal::familyId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                change.user());
        signals.forEach(each -> PastSignal.mustBeSound(each, each.familyId() != null, change.today()));
        var numbers = numbers(signals, change.institution());
        var calendar = workingDays.of(change.institution());
        var known = new HashMap<List<?>, SignalPlace.Place>();
        var rows = new ArrayList<SignalRecord>();
        for (var each : signals) {
            var place = known.computeIfAbsent(
                    Arrays.asList(each.familyId(), each.settlementId()), none -> place(each, change.institution()));
            int year = each.receivedOn().getYear();
            rows.add(row(each, place, numbers.merge(year, 1, Integer::sum), calendar, change));
        }
        db.batchInsert(rows).execute();
        journal.recordAll(change, rows.stream().map(RecordPastSignals::event).toList());
        return rows.stream().map(SignalRecord::getId).toList();
    }

    private SignalPlace.Place place(PastSignal signal, UUID institution) {
        return signal.familyId() == null
                ? places.typed(institution, signal.settlementId(), null)
                : places.ofFamily(institution, signal.familyId());
    }

    /** The last number of each year before these; the rows of the years are held to the end of the transaction. */
    private Map<Integer, Integer> numbers(List<PastSignal> signals, UUID institution) {
        var last = new HashMap<Integer, Integer>();
        signals.stream()
                .collect(Collectors.groupingBy(each -> each.receivedOn().getYear(), Collectors.counting()))
                .forEach((year, count) -> last.put(year, take(institution, year, count.intValue()) - count.intValue()));
        return last;
    }

    private int take(UUID institution, int year, int count) {
        return db.insertInto(SIGNAL_NUMBER)
                .set(SIGNAL_NUMBER.INSTITUTION_ID, institution)
                .set(SIGNAL_NUMBER.YEAR, year)
                .set(SIGNAL_NUMBER.LAST, count)
                .onConflict(SIGNAL_NUMBER.INSTITUTION_ID, SIGNAL_NUMBER.YEAR)
                .doUpdate()
                .set(SIGNAL_NUMBER.LAST, SIGNAL_NUMBER.LAST.plus(count))
                .returningResult(SIGNAL_NUMBER.LAST)
                .fetchSingle()
                .value1();
    }

    /** Who received it then is not known: whoever brings the journal in is none of those who know who told. */
    private SignalRecord row(
            PastSignal signal, SignalPlace.Place place, int number, WorkingCalendar calendar, Change change) {
        var id = Ids.next();
        var terms = SignalTerms.of(signal.urgency(), signal.receivedOn(), calendar);
        var row = new SignalRecord();
        row.setInstitutionId(change.institution());
        row.setId(id);
        row.setYear(signal.receivedOn().getYear());
        row.setNumber(number);
        row.setReceivedOn(signal.receivedOn());
        row.setInformant(signal.informant().code());
        row.setInformantOrganisation("");
        row.setInformantName("");
        row.setInformantContact("");
        row.setSeen(vault.seal(SignalSecrets.SEEN, id, signal.seen().strip()));
        row.setUrgency(signal.urgency().code());
        row.setBasis(signal.basis().code());
        row.setFamilyId(signal.familyId());
        row.setWhom(vault.seal(SignalSecrets.WHOM, id, signal.whom().strip()));
        row.setAddress(vault.seal(SignalSecrets.ADDRESS, id, signal.address().strip()));
        row.setSettlementId(place.settlementId());
        row.setSectionId(place.sectionId());
        row.setCheckBy(terms.checkBy());
        row.setDecideBy(terms.decideBy());
        row.setPassedTo("");
        row.setDecisionReason("");
        row.setVoidReason("");
        row.setState(SignalState.RECEIVED.code());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        decide(row, signal, change);
        return row;
    }

    private void decide(SignalRecord row, PastSignal signal, Change change) {
        var decision = signal.decision();
        if (decision != null) {
            row.setState(SignalState.DECIDED.code());
            row.setDecision(decision.code());
            row.setDecidedOn(signal.decidedOn());
            row.setDecidedBy(change.by());
            row.setDecisionReason(vault.seal(
                    SignalSecrets.DECISION_REASON, row.getId(), signal.reason().strip()));
            row.setPassedTo(
                    decision == SignalDecision.PASSED ? signal.passedTo().strip() : "");
        }
    }

    private static Journal.Event event(SignalRecord row) {
        return Journal.Event.of(
                new SignalEvent.SignalRecorded(row.getId(), row.getInformant(), row.getUrgency()),
                About.of(row.getId(), row.getFamilyId()));
    }

    /** As if they had not been written down; nobody has worked with them. Their numbers are not given again. */
    @Transactional
    public void withdraw(Collection<UUID> ids, Change change) {
        policy.must(change.user(), InstitutionPermissions.IMPORT, RecordFacts.ofInstitution());
        var which = SIGNAL.INSTITUTION_ID.eq(change.institution()).and(SIGNAL.ID.eq(any(ids.toArray(UUID[]::new))));
        db.deleteFrom(SIGNAL).where(which).execute();
        journal.record(change, new SignalEvent.SignalsWithdrawn(List.copyOf(ids)), change.institution());
    }
}
