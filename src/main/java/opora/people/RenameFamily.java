package opora.people;

import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The name a family goes by in lists; the names of its members are their own. */
@Service
public class RenameFamily {

    private final Families families;
    private final FamilyStore store;
    private final Journal journal;

    RenameFamily(Families families, FamilyStore store, Journal journal) {
        this.families = families;
        this.store = store;
        this.journal = journal;
    }

    @Transactional
    public void rename(UUID familyId, String name, Change change) {
        families.must(PeoplePermissions.EDIT, List.of(familyId), change.user());
        if (name.isBlank()) {
            throw new Refused("people.refused.no-name").on("name");
        }
        if (store.rename(change.institution(), familyId, name.strip())) {
            journal.record(change, new PeopleEvent.FamilyRenamed(familyId), familyId);
        }
    }
}
