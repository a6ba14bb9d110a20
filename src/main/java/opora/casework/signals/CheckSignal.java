package opora.casework.signals;

import static opora.institution.views.Tables.EMPLOYEE_CARD;

import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.db.tables.records.SignalRecord;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a signal before it is decided: who checks it, and which family it turned out to be about. */
@Service
public class CheckSignal {

    private final DSLContext db;
    private final SignalReach reach;
    private final SignalPlace places;
    private final Families families;
    private final RecordSurvey surveys;
    private final Journal journal;

    CheckSignal(
            DSLContext db,
            SignalReach reach,
            SignalPlace places,
            Families families,
            RecordSurvey surveys,
            Journal journal) {
        this.db = db;
        this.reach = reach;
        this.places = places;
        this.families = families;
        this.surveys = surveys;
        this.journal = journal;
    }

    /** From here on the signal is being checked. Given to the same employee again nothing changes. */
    @Transactional
    public void assign(UUID id, UUID employee, Change change) {
        var signal = open(id, change);
        if (employee.equals(signal.getCheckerId())) {
            return;
        }
        mustWorkHere(employee, change);
        signal.setCheckerId(employee);
        signal.setState(SignalState.CHECKING.code());
        signal.update();
        journal.record(
                change, new SignalEvent.SignalAssigned(id, employee), About.of(id, signal.getFamilyId(), employee));
    }

    private void mustWorkHere(UUID employee, Change change) {
        boolean works = db.fetchExists(
                EMPLOYEE_CARD,
                EMPLOYEE_CARD
                        .INSTITUTION_ID
                        .eq(change.institution())
                        .and(EMPLOYEE_CARD.ID.eq(employee))
                        .and(EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.gt(change.today()))));
        if (!works) {
            throw new Refused("casework.signal.refused.checker").on("checkerId");
        }
    }

    /** Several signals about one family are folded into it by naming it on each of them. */
    @Transactional
    public void attach(UUID id, UUID family, @Nullable UUID person, Change change) {
        var signal = open(id, change);
        families.must(SignalPermissions.CHECK, List.of(family), change.user());
        if (person != null) {
            places.mustLiveThere(change.institution(), person, family);
        }
        var before = signal.getFamilyId();
        if (!family.equals(before) || person != null && !person.equals(signal.getPersonId())) {
            signal.setFamilyId(family);
            signal.setPersonId(person);
            signal.setSectionId(places.ofFamily(change.institution(), family).sectionId());
            signal.update();
            surveys.follow(signal);
            journal.record(
                    change, new SignalEvent.SignalAttached(id, family, before), About.of(id, family, before, person));
        }
    }

    private SignalRecord open(UUID id, Change change) {
        return mustBeOpen(reach.forChange(id, change.user(), SignalPermissions.CHECK));
    }

    static SignalRecord mustBeOpen(SignalRecord signal) {
        var state = SignalState.of(signal.getState());
        if (state != SignalState.RECEIVED && state != SignalState.CHECKING) {
            throw new Refused("casework.signal.refused.closed", String.valueOf(signal.getNumber()));
        }
        return signal;
    }
}
