package opora.people.family;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The present members of a family, for pages that are about each of them. Reach is for the caller to ask first. */
@Component
public class PresentMembers {

    private final FamilyFileStore files;

    PresentMembers(FamilyFileStore files) {
        this.files = files;
    }

    public List<FamilyFile.Member> of(UUID institution, UUID familyId) {
        return files.of(institution, familyId, false).members();
    }
}
