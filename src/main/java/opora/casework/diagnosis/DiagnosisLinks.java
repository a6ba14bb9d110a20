package opora.casework.diagnosis;

import java.util.UUID;
import opora.people.PeopleLinks;

/** Where the diagnosis of a family stands. */
public final class DiagnosisLinks {

    private DiagnosisLinks() {}

    public static String diagnosis(UUID family) {
        return PeopleLinks.family(family) + "/casework/diagnosis";
    }

    public static String finding(UUID family, UUID finding) {
        return diagnosis(family) + "/findings/" + finding;
    }
}
