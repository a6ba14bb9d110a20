package opora.casework.conference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.AgendaSource;
import opora.casework.AgendaSource.AgendaItem;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agenda: what the parts of casework bring, what somebody adds, what is struck. What was struck does not come back. */
@Service
public class BuildAgenda {

    private static final int LONGEST_TOPIC = 500;

    private final AgendaStore store;
    private final ConferenceReach reach;
    private final List<AgendaSource> sources;
    private final Journal journal;

    BuildAgenda(AgendaStore store, ConferenceReach reach, List<AgendaSource> sources, Journal journal) {
        this.store = store;
        this.reach = reach;
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(AgendaSource::order))
                .toList();
        this.journal = journal;
    }

    /** Brings in what is new since the agenda was built, for the families the user works with. */
    @Transactional
    public int renew(UUID id, Change change) {
        ConferenceReach.mustBe(ConferenceState.PLANNED, reach.forChange(id, change.user()));
        return build(id, reach.families(id, change.user()), change);
    }

    @Transactional
    public void add(UUID id, UUID family, String topic, Change change) {
        ConferenceReach.mustBe(ConferenceState.PLANNED, reach.forChange(id, family, change.user()));
        if (topic.isBlank() || topic.length() > LONGEST_TOPIC) {
            throw new Refused("casework.conference.refused.topic", LONGEST_TOPIC).on("topic");
        }
        store.add(
                change.institution(),
                id,
                new AgendaItem(family, AgendaLine.ADDED, topic.strip(), change.today(), null));
        journal.record(change, new ConferenceEvent.AgendaChanged(id, family), id, family);
    }

    /** Struck, or taken up again. */
    @Transactional
    public void strike(UUID id, UUID family, UUID item, boolean struck, Change change) {
        ConferenceReach.mustBe(ConferenceState.PLANNED, reach.forChange(id, family, change.user()));
        boolean there = store.of(change.institution(), id, List.of(family)).stream()
                .anyMatch(line -> line.id().equals(item));
        if (!there) {
            throw new NotFound();
        }
        if (store.strike(change.institution(), id, family, item, struck) > 0) {
            journal.record(change, new ConferenceEvent.AgendaChanged(id, family), id, family);
        }
    }

    int build(UUID id, List<UUID> families, Change change) {
        var fresh = fresh(id, families, change);
        fresh.forEach(item -> store.add(change.institution(), id, item));
        fresh.stream()
                .map(AgendaItem::familyId)
                .distinct()
                .forEach(family -> journal.record(change, new ConferenceEvent.AgendaChanged(id, family), id, family));
        return fresh.size();
    }

    /** What the sources have to say that stands on the agenda in no form yet. */
    List<AgendaItem> fresh(UUID id, List<UUID> families, Change change) {
        var kept = store.of(change.institution(), id, families);
        var fresh = new ArrayList<AgendaItem>();
        for (var family : families) {
            var since = store.since(change.institution(), id, family);
            for (var source : sources) {
                source.items(change.user(), List.of(family), since, change.today()).stream()
                        .filter(item -> kept.stream()
                                .noneMatch(line ->
                                        line.familyId().equals(family) && line.says(item.kindKey(), item.text())))
                        .forEach(fresh::add);
            }
        }
        return fresh;
    }
}
