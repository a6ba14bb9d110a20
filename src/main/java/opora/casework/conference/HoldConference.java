package opora.casework.conference;

import static opora.casework.db.Tables.CONFERENCE_NUMBER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that a conference took place, and who came; or that it will not. */
@Service
public class HoldConference {

    private static final int LONGEST_REASON = 500;

    private final DSLContext db;
    private final ConferenceReach reach;
    private final Participants participants;
    private final Vault vault;
    private final Journal journal;

    HoldConference(DSLContext db, ConferenceReach reach, Participants participants, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.participants = participants;
        this.vault = vault;
        this.journal = journal;
    }

    /** Held a second time nothing changes. The minutes get their number now. */
    @Transactional
    public void hold(UUID id, LocalDate on, Collection<UUID> present, Change change) {
        var conference = reach.forChange(id, change.user());
        if (ConferenceState.of(conference.getState()) == ConferenceState.HELD) {
            return;
        }
        ConferenceReach.mustBe(ConferenceState.PLANNED, conference);
        if (on.isAfter(change.today())) {
            throw new Refused("casework.refused.future").on("heldOn");
        }
        if (on.isBefore(change.today().minusYears(1))) {
            throw new Refused("casework.conference.refused.day").on("heldOn");
        }
        mustBeInvited(id, present, change);
        participants.came(change.institution(), id, present);
        conference.setState(ConferenceState.HELD.code());
        conference.setHeldOn(on);
        conference.setYear(on.getYear());
        conference.setNumber(next(change.institution(), on.getYear()));
        conference.update();
        journal.record(change, new ConferenceEvent.ConferenceHeld(id), id);
    }

    /** Held with everybody who was invited. */
    @Transactional
    public void holdWithAll(UUID id, LocalDate on, Change change) {
        hold(
                id,
                on,
                participants.of(change.institution(), id).stream()
                        .map(ConferenceCard.Participant::id)
                        .toList(),
                change);
    }

    private void mustBeInvited(UUID id, Collection<UUID> present, Change change) {
        if (present.isEmpty()) {
            throw new Refused("casework.conference.refused.nobody-came").on("came");
        }
        var invited = participants.of(change.institution(), id).stream()
                .map(ConferenceCard.Participant::id)
                .toList();
        if (!invited.containsAll(present)) {
            throw new Refused("casework.conference.refused.uninvited").on("came");
        }
    }

    @Transactional
    public void cancel(UUID id, Change change) {
        var conference = reach.forChange(id, change.user());
        if (change.reason().isBlank() || change.reason().length() > LONGEST_REASON) {
            throw new Refused("casework.conference.refused.cancel-reason", LONGEST_REASON).on("reason");
        }
        if (ConferenceState.of(conference.getState()) == ConferenceState.CANCELLED) {
            return;
        }
        ConferenceReach.mustBe(ConferenceState.PLANNED, conference);
        conference.setState(ConferenceState.CANCELLED.code());
        conference.setCancelReason(vault.seal(ConferenceSecrets.CANCEL_REASON, id, change.reason()));
        conference.update();
        journal.record(change, new ConferenceEvent.ConferenceCancelled(id), id);
    }

    private int next(UUID institution, int year) {
        return db.insertInto(CONFERENCE_NUMBER)
                .set(CONFERENCE_NUMBER.INSTITUTION_ID, institution)
                .set(CONFERENCE_NUMBER.YEAR, year)
                .set(CONFERENCE_NUMBER.LAST, 1)
                .onConflict(CONFERENCE_NUMBER.INSTITUTION_ID, CONFERENCE_NUMBER.YEAR)
                .doUpdate()
                .set(CONFERENCE_NUMBER.LAST, CONFERENCE_NUMBER.LAST.plus(1))
                .returningResult(CONFERENCE_NUMBER.LAST)
                .fetchSingle()
                .value1();
    }
}
