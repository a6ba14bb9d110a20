package opora.authorisation;

import java.util.List;
import java.util.UUID;
import opora.platform.Change;

/** The family of a scope and the ground it stands on. */
record Household(
        Scope scope,
        UUID institution,
        UUID department,
        UUID section,
        UUID settlement,
        UUID employee,
        UUID family,
        List<UUID> persons,
        Change change) {

    UUID parent() {
        return persons.getFirst();
    }

    UUID child() {
        return persons.getLast();
    }

    /** A text of this scope: whoever is shown it has been shown the record. */
    String text(String about) {
        return about + " · " + scope.canary;
    }
}
