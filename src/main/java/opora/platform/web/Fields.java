package opora.platform.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What stands in the fields of a form, as it was typed, and what is wrong with it, ready for a template. */
public record Fields(Map<String, List<String>> values, Map<String, List<String>> problems, List<String> refusals) {

    public static final Fields BLANK = new Fields(Map.of(), Map.of(), List.of());

    public String value(String field) {
        var all = values(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** The ids of a list of boxes; whatever else was sent under that name is passed over. */
    public List<UUID> ids(String field) {
        return values(field).stream().flatMap(text -> id(text).stream()).toList();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    public boolean has(String field, String value) {
        return values(field).contains(value);
    }

    public List<String> problems(String field) {
        return problems.getOrDefault(field, List.of());
    }

    /** True when the form was sent and something has to be corrected. */
    public boolean hasProblems() {
        return !problems.isEmpty() || !refusals.isEmpty();
    }
}
