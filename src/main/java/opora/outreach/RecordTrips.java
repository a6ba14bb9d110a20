package opora.outreach;

import static java.util.stream.Collectors.toSet;
import static opora.outreach.db.Tables.TRIP;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.outreach.OutreachEvent.TripRecorded;
import opora.people.Families;
import opora.platform.Change;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records trips: one that is planned or was made, or the journal of a year. */
@Service
public class RecordTrips {

    private final Families families;
    private final TripGround ground;
    private final TripRows rows;
    private final DSLContext db;
    private final Journal journal;

    RecordTrips(Families families, TripGround ground, TripRows rows, DSLContext db, Journal journal) {
        this.families = families;
        this.ground = ground;
        this.rows = rows;
        this.db = db;
        this.journal = journal;
    }

    @Transactional
    public UUID record(TripDraft draft, Change change) {
        return recordAll(List.of(draft), change).getFirst();
    }

    /** Answers the ids in the order of the drafts. */
    @Transactional
    public List<UUID> recordAll(List<TripDraft> drafts, Change change) {
        families.mustAll(
                OutreachPermissions.EDIT,
                drafts.stream()
                        .flatMap(draft -> draft.stops().stream())
                        .map(StopDraft::familyId)
                        .collect(toSet()),
                change.user());
        var known = read(drafts, change);
        drafts.forEach(draft -> TripRules.check(draft, known, change.today()));
        var numbers = new Numbers(db, change.institution(), TRIP, TRIP.INSTITUTION_ID, TRIP.NUMBER, TRIP.ON_DAY);
        numbers.foresee(
                drafts.stream().map(TripDraft::number).filter(Objects::nonNull).toList());
        var ids = rows.insert(drafts, numbers, known, change);
        journal.recordAll(change, events(drafts, ids));
        return ids;
    }

    private TripGround.Known read(List<TripDraft> drafts, Change change) {
        return ground.read(
                change.institution(),
                all(drafts, draft -> Stream.concat(Stream.of(draft.details().leaderId()), draft.crew().stream())),
                all(drafts, draft -> draft.outsiders().stream().map(OutsiderDraft::agencyId)),
                all(drafts, draft -> draft.settlements().stream()));
    }

    private static Collection<UUID> all(List<TripDraft> drafts, Function<TripDraft, Stream<UUID>> part) {
        return drafts.stream().flatMap(part).collect(toSet());
    }

    private static List<Journal.Event> events(List<TripDraft> drafts, List<UUID> ids) {
        var events = new ArrayList<Journal.Event>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var details = draft.details();
            var subjects = Stream.concat(
                            Stream.of(ids.get(i)), draft.stops().stream().map(StopDraft::familyId))
                    .toList();
            events.add(new Journal.Event(
                    new TripRecorded(
                            ids.get(i),
                            details.on(),
                            details.form().code(),
                            draft.status().code()),
                    subjects));
        }
        return events;
    }
}
