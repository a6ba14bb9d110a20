package opora.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The way from the family's page to who may know of it. */
@Component
class RestrictionButton implements FamilyNote {

    @Override
    public Optional<Note> note(UUID institutionId, UUID familyId) {
        return Optional.of(
                new Note(null, new Button("people.restriction.title", "/restriction", PeoplePermissions.RESTRICT)));
    }
}
