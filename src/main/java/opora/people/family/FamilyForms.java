package opora.people.family;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import opora.people.Families;
import opora.people.FamilyHeader;
import opora.platform.NotFound;
import opora.platform.access.User;
import org.springframework.stereotype.Component;

/** What the forms about a family are made of: its head and the record they speak of, both within reach. */
@Component
class FamilyForms {

    private final Families families;
    private final FamilyFileStore files;

    FamilyForms(Families families, FamilyFileStore files) {
        this.families = families;
        this.files = files;
    }

    FamilyHeader header(UUID familyId, User user, String permission) {
        return families.header(familyId, user, permission);
    }

    FamilyFile file(UUID familyId, User user) {
        return files.of(user.institutionId(), familyId, true);
    }

    /** The record a form is about; one of another family is as absent as none. */
    static <T> T one(List<T> records, Predicate<T> which) {
        return records.stream().filter(which).findFirst().orElseThrow(NotFound::new);
    }
}
