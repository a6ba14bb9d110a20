package opora.casework;

import java.util.Optional;
import java.util.UUID;
import opora.people.FamilyNote;
import org.springframework.stereotype.Component;

/** «Снята с обслуживания 12.05.2023 (улучшение ситуации в семье)» at the head of the family's pages. */
@Component
class RemovalNote implements FamilyNote {

    private final CaseStore cases;

    RemovalNote(CaseStore cases) {
        this.cases = cases;
    }

    @Override
    public Optional<Note> note(UUID institutionId, UUID familyId) {
        return cases.latest(institutionId, familyId)
                .filter(each -> each.closedOn() != null)
                .map(each -> new Note("casework.note.removed", each.closedOn(), "casework.reason." + each.reason()));
    }
}
