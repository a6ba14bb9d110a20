package opora.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import opora.audit.ChangedFields;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.institution.InstitutionPermissions;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.text.SearchText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of partners: one entry for each, however its name is written. */
@Service
public class Partners {

    private static final String NAME_TAKEN = "partners.refused.name-taken";

    private final PartnerStore store;
    private final Policy policy;
    private final Journal journal;

    Partners(PartnerStore store, Policy policy, Journal journal) {
        this.store = store;
        this.policy = policy;
        this.journal = journal;
    }

    /** What the journal keeps of a partner entered or changed: never the name, which may be a citizen's. */
    record PartnerSaved(UUID partner, String kind, boolean active) implements JournalEvent {}

    /** Enters a partner; a second one under the same name is refused. */
    @Transactional
    public UUID add(PartnerDraft draft, Change change) {
        policy.mustHold(change.user(), PartnersPermissions.EDIT);
        return addAll(List.of(draft), change).getFirst();
    }

    /** Enters many and answers their ids in the order of the drafts. */
    @Transactional
    public List<UUID> addAll(List<PartnerDraft> drafts, Change change) {
        policy.mustHold(change.user(), PartnersPermissions.EDIT, InstitutionPermissions.IMPORT);
        var rules = new PartnerRules(change.today());
        var clean = drafts.stream().map(rules::checked).toList();
        var keys = clean.stream().map(each -> keyOf(each.name())).toList();
        var taken = new HashSet<>(store.named(change.institution(), keys).keySet());
        var ids = new ArrayList<UUID>(clean.size());
        var events = new ArrayList<Journal.Event>(clean.size());
        for (var draft : clean) {
            if (!taken.add(keyOf(draft.name()))) {
                throw new Refused(NAME_TAKEN).on("name");
            }
            var id = Ids.next();
            ids.add(id);
            events.add(Journal.Event.of(new PartnerSaved(id, draft.kind(), true), id));
        }
        store.insert(change.institution(), ids, clean);
        journal.recordAll(change, events);
        return ids;
    }

    /** Corrects an entry; one that says the same as before is not written. */
    @Transactional
    public void change(UUID id, PartnerDraft draft, boolean active, Change change) {
        policy.mustHold(change.user(), PartnersPermissions.EDIT);
        var row = store.lock(change.institution(), id).orElseThrow(NotFound::new);
        var clean = new PartnerRules(change.today()).checked(draft);
        var key = keyOf(clean.name());
        var owner = store.named(change.institution(), List.of(key)).get(key);
        if (owner != null && !owner.equals(id)) {
            throw new Refused(NAME_TAKEN).on("name");
        }
        PartnerStore.fill(row, clean);
        row.setActive(active);
        if (!ChangedFields.of(row).isEmpty()) {
            row.update();
            journal.record(change, new PartnerSaved(id, clean.kind(), active), id);
        }
    }

    /** Refuses what cannot be an entry of the register, whoever else is in it; nothing is written. */
    public static void mustMakeSense(PartnerDraft draft, LocalDate today) {
        new PartnerRules(today).checked(draft);
    }

    /** The spelling under which a name is found again: case, ё, quotes and doubled spaces do not make another partner. */
    public static String keyOf(String name) {
        return String.join(" ", SearchText.words(name));
    }
}
