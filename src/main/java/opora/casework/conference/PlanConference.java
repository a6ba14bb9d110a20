package opora.casework.conference;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.casework.db.Tables.CONFERENCE;
import static opora.casework.db.Tables.CONFERENCE_FAMILY;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans a conference for a day; what there is to say of its families stands on the agenda from the beginning. */
@Service
public class PlanConference {

    static final int LONGEST_NAME = 200;
    private static final int MOST_FAMILIES = 40;

    private final DSLContext db;
    private final ConferenceReach reach;
    private final Participants participants;
    private final BuildAgenda agenda;
    private final Journal journal;

    PlanConference(
            DSLContext db, ConferenceReach reach, Participants participants, BuildAgenda agenda, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.participants = participants;
        this.agenda = agenda;
        this.journal = journal;
    }

    @Transactional
    public UUID plan(ConferenceDraft draft, Change change) {
        var families = new LinkedHashSet<>(draft.families());
        if (families.isEmpty() || families.size() > MOST_FAMILIES) {
            throw new Refused("casework.conference.refused.families", MOST_FAMILIES).on("numbers");
        }
        reach.mustHold(List.copyOf(families), change.user());
        if (db.fetchExists(
                CONFERENCE, CONFERENCE.INSTITUTION_ID.eq(change.institution()).and(CONFERENCE.ID.eq(draft.key())))) {
            return draft.key();
        }
        mustMakeSense(draft, change);
        participants.mustBeInvitable(draft, change);
        var cases = cases(families, change.institution());
        write(draft, change);
        participants.invite(draft, change);
        families.forEach(family -> enter(draft.key(), family, cases.get(family), change));
        agenda.build(draft.key(), List.copyOf(families), change);
        journal.record(
                change,
                new ConferenceEvent.ConferencePlanned(draft.key(), draft.kind().code()),
                Stream.concat(Stream.of(draft.key()), families.stream()).toArray(UUID[]::new));
        return draft.key();
    }

    /** One family more, while nothing has been said yet. A family that is there already stays as it is. */
    @Transactional
    public void add(UUID id, UUID family, Change change) {
        reach.mustHold(List.of(family), change.user());
        var conference = reach.forChange(id, change.user());
        ConferenceReach.mustBe(ConferenceState.PLANNED, conference);
        if (reach.families(id, change.user()).contains(family)) {
            return;
        }
        enter(id, family, cases(Set.of(family), change.institution()).get(family), change);
        agenda.build(id, List.of(family), change);
        journal.record(change, new ConferenceEvent.ConferenceFamilyAdded(id, family), id, family);
    }

    private static void mustMakeSense(ConferenceDraft draft, Change change) {
        if (draft.plannedOn().isBefore(change.today().minusYears(1))
                || draft.plannedOn().isAfter(change.today().plusYears(1))) {
            throw new Refused("casework.conference.refused.day").on("plannedOn");
        }
        if (draft.place().length() > LONGEST_NAME) {
            throw new Refused("casework.signal.refused.too-long", LONGEST_NAME).on("place");
        }
    }

    private void write(ConferenceDraft draft, Change change) {
        var conference = db.newRecord(CONFERENCE);
        conference.setInstitutionId(change.institution());
        conference.setId(draft.key());
        conference.setKind(draft.kind().code());
        conference.setPlannedOn(draft.plannedOn());
        conference.setPlace(draft.place().strip());
        conference.setChairId(draft.chairId());
        conference.setState(ConferenceState.PLANNED.code());
        conference.setRecordedAt(change.at().toOffsetDateTime());
        conference.setRecordedBy(change.by());
        db.insertInto(CONFERENCE).set(conference).execute();
    }

    /** The running case of each: who has been removed from service is not discussed. */
    private Map<UUID, UUID> cases(Set<UUID> families, UUID institution) {
        var cases = db.select(CASE_FILE.FAMILY_ID, CASE_FILE.ID)
                .from(CASE_FILE)
                .where(
                        CASE_FILE.INSTITUTION_ID.eq(institution),
                        CASE_FILE.FAMILY_ID.in(families),
                        CASE_FILE.CLOSED_ON.isNull())
                .fetchMap(CASE_FILE.FAMILY_ID, CASE_FILE.ID);
        if (cases.size() < families.size()) {
            throw new Refused("casework.conference.refused.not-on-service").on("numbers");
        }
        return cases;
    }

    private void enter(UUID conference, UUID family, UUID runningCase, Change change) {
        var row = Ids.next();
        // The database draws the next lot when one is taken: a family that may not be known has an alias too.
        for (int lot = 0; ; lot++) {
            var entered = db.insertInto(CONFERENCE_FAMILY)
                    .set(CONFERENCE_FAMILY.INSTITUTION_ID, change.institution())
                    .set(CONFERENCE_FAMILY.ID, row)
                    .set(CONFERENCE_FAMILY.CONFERENCE_ID, conference)
                    .set(CONFERENCE_FAMILY.FAMILY_ID, family)
                    .set(CONFERENCE_FAMILY.CASE_ID, runningCase)
                    .set(CONFERENCE_FAMILY.ALIAS, Alias.drawn(row, lot))
                    .onConflict(
                            CONFERENCE_FAMILY.INSTITUTION_ID, CONFERENCE_FAMILY.CONFERENCE_ID, CONFERENCE_FAMILY.ALIAS)
                    .doNothing()
                    .execute();
            if (entered > 0) {
                return;
            }
        }
    }
}
