package opora.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The family lives elsewhere from a day on, maybe in another section; where it lived before stays in its history. */
@Service
public class MoveFamily {

    private final Families families;
    private final ResidenceStore residences;
    private final Journal journal;

    MoveFamily(Families families, ResidenceStore residences, Journal journal) {
        this.families = families;
        this.residences = residences;
        this.journal = journal;
    }

    @Transactional
    public void move(UUID familyId, ResidenceDraft draft, LocalDate since, Change change) {
        families.must(PeoplePermissions.EDIT, List.of(familyId), change.user());
        Days.mustHavePassed(since, change, "since");
        var institution = change.institution();
        var sections = residences.sectionsBySettlement(institution, List.of(draft.settlementId()));
        var address = Address.of(draft, sections.get(draft.settlementId()));
        var timeline = new Timeline(residences.of(institution, familyId));
        var id = Ids.next();
        timeline.add(new Timeline.Interval(id, since, null), "since");

        timeline.shortened().forEach(each -> residences.end(institution, each));
        residences.insert(institution, List.of(new ResidenceStore.NewResidence(id, familyId, address, since)));
        journal.record(change, new PeopleEvent.FamilyMoved(familyId, id, address.sectionId(), since), familyId);
    }
}
