package opora.services.entry;

import java.util.Optional;
import java.util.UUID;
import opora.people.FamilyNote;
import opora.services.ServicesPermissions;
import org.springframework.stereotype.Component;

/** The way from the family's page to writing down what was done for it. */
@Component
class VisitButton implements FamilyNote {

    @Override
    public Optional<Note> note(UUID institutionId, UUID familyId) {
        return Optional.of(
                new Note(null, new Button("services.family.title", "/services/new", ServicesPermissions.RECORD)));
    }
}
