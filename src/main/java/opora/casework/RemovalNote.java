package opora.casework;

import java.util.Optional;
import java.util.UUID;
import opora.people.FamilyNote;
import org.springframework.stereotype.Component;

/** «Снята с обслуживания 12.05.2023 (улучшение ситуации в семье)» at the head of the family's pages, and the way out or back. */
@Component
class RemovalNote implements FamilyNote {

    private final CaseStore cases;

    RemovalNote(CaseStore cases) {
        this.cases = cases;
    }

    @Override
    public Optional<Note> note(UUID institutionId, UUID familyId) {
        return cases.latest(institutionId, familyId).map(RemovalNote::note);
    }

    private static Note note(CaseStore.Case latest) {
        var closedOn = latest.closedOn();
        if (closedOn == null) {
            return new Note(null, new Button("casework.removal.title", "/removal/new", CaseworkPermissions.CLOSE));
        }
        return new Note(
                new Sentence("casework.note.removed", closedOn, "casework.reason." + latest.reason()),
                new Button("casework.return.title", "/return/new", CaseworkPermissions.CLOSE));
    }
}
