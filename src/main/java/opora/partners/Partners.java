package opora.partners;

import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of partners: one entry for each, however its name is written. */
@Service
public class Partners {

    private static final int LONGEST_NAME = 200;

    private final PartnerStore store;
    private final Journal journal;

    Partners(PartnerStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    /** What the journal keeps of a partner entered or changed: never the name, which may be a citizen's. */
    record PartnerSaved(UUID partner, String kind, boolean active) implements JournalEvent {}

    /** Enters a partner; a second one under the same name is refused. */
    @Transactional
    public UUID add(PartnerDraft draft, Change change) {
        var clean = checked(draft, null, change.institution());
        var id = Ids.next();
        store.insert(change.institution(), id, clean, keyOf(clean));
        journal.record(change, new PartnerSaved(id, clean.kind(), true), id);
        return id;
    }

    @Transactional
    void change(UUID id, PartnerDraft draft, boolean active, Change change) {
        var before = store.find(change.institution(), id).orElseThrow(NotFound::new);
        var clean = checked(draft, id, change.institution());
        if (!before.equals(PartnerStore.Row.of(id, clean, active))) {
            store.update(change.institution(), id, clean, keyOf(clean), active);
            journal.record(change, new PartnerSaved(id, clean.kind(), active), id);
        }
    }

    private PartnerDraft checked(PartnerDraft draft, @Nullable UUID self, UUID institution) {
        var name = draft.name().strip();
        if (SearchText.words(name).isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refused("partners.refused.name").on("name");
        }
        if (PartnerKind.of(draft.kind()).isEmpty()) {
            throw new Refused("partners.refused.kind").on("kind");
        }
        var clean = new PartnerDraft(
                name, draft.kind(), draft.legalPerson(), draft.phone().strip());
        if (store.isTaken(institution, keyOf(clean), self)) {
            throw new Refused("partners.refused.name-taken").on("name");
        }
        return clean;
    }

    private static String keyOf(PartnerDraft draft) {
        return String.join(" ", SearchText.words(draft.name()));
    }
}
