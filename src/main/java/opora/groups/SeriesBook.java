package opora.groups;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.institution.InstitutionPermissions;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.text.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups that meet again and again: begun, changed, put aside. */
@Service
public class SeriesBook {

    private static final int LONGEST_NAME = 200;

    private final SeriesStore store;
    private final SessionGround ground;
    private final Policy policy;
    private final Journal journal;

    SeriesBook(SeriesStore store, SessionGround ground, Policy policy, Journal journal) {
        this.store = store;
        this.ground = ground;
        this.policy = policy;
        this.journal = journal;
    }

    record SeriesBegun(UUID series, String kind) implements JournalEvent {}

    record SeriesChanged(UUID series, boolean active) implements JournalEvent {}

    @Transactional
    public UUID begin(SeriesDraft draft, Change change) {
        policy.mustHold(change.user(), GroupsPermissions.EDIT);
        check(draft, change);
        mustBeOnlyOne(draft, null, change);
        return insert(draft, change);
    }

    /** Finds groups by name and begins those that are not there yet. Answers all of them by the key of their names. */
    @Transactional
    public Map<String, UUID> named(List<SeriesDraft> drafts, Change change) {
        policy.mustHold(change.user(), GroupsPermissions.EDIT, InstitutionPermissions.IMPORT);
        var wanted = new LinkedHashMap<String, SeriesDraft>();
        drafts.forEach(draft -> wanted.putIfAbsent(SearchText.normalise(draft.name()), draft));
        var known = new LinkedHashMap<>(store.byName(change.institution(), wanted.keySet()));
        wanted.forEach((key, draft) -> known.computeIfAbsent(key, missing -> {
            check(draft, change);
            return insert(draft, change);
        }));
        return known;
    }

    @Transactional
    public void change(UUID id, SeriesDraft draft, Change change) {
        policy.mustHold(change.user(), GroupsPermissions.EDIT);
        var row = store.lock(change.institution(), id);
        check(draft, change);
        mustBeOnlyOne(draft, id, change);
        store.update(row, draft);
        journal.record(change, new SeriesChanged(id, draft.active()), id);
    }

    private UUID insert(SeriesDraft draft, Change change) {
        var id = Ids.next();
        store.insert(change.institution(), id, draft);
        journal.record(change, new SeriesBegun(id, draft.kind().code()), id);
        return id;
    }

    private void check(SeriesDraft draft, Change change) {
        if (SearchText.normalise(draft.name()).isEmpty() || draft.name().length() > LONGEST_NAME) {
            throw new Refused("groups.refused.series-name", LONGEST_NAME).on("name");
        }
        SessionRules.mustHaveItsForm(draft.kind(), draft.form());
        SessionRules.mustLast(draft.kind(), draft.minutes());
        if (draft.kind() != EventKind.TRAINING && !draft.purposes().isEmpty()) {
            throw new Refused("groups.refused.purposes-of-training").on("purposes");
        }
        var leader = draft.leaderId();
        if (leader != null
                && ground.employees(change.institution(), new UUID[] {leader}).isEmpty()) {
            throw new Refused("groups.refused.employee-unknown").on("leaderId");
        }
    }

    private void mustBeOnlyOne(SeriesDraft draft, @Nullable UUID self, Change change) {
        var key = SearchText.normalise(draft.name());
        var other = store.byName(change.institution(), List.of(key)).get(key);
        if (other != null && !other.equals(self)) {
            throw new Refused("constraint.series_name_once").on("name");
        }
    }
}
