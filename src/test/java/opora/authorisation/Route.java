package opora.authorisation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing a browser may ask for.
 *
 * @param permission what it asks of the user; empty when it is open to everybody
 * @param marks parameters that tell it from others of the same path, such as the button pressed
 * @param variables in the order of the path
 * @param fields parameters and fields of forms in which ids stand
 * @param needed parameters without which it cannot be asked
 * @param files fields in which a file is sent
 */
record Route(
        String method,
        String pattern,
        String permission,
        List<String> marks,
        List<Place> variables,
        List<Place> fields,
        Map<String, String> needed,
        List<String> files) {

    /** A place in a request where the id of a record stands, or several. */
    record Place(String name, Kind kind, boolean many) {}

    boolean isOpen() {
        return permission.isEmpty();
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** Sent like a form, but only to show the page again with somebody found or chosen. */
    boolean isQuestion() {
        return isRead() || marks.contains("find") || marks.contains("pick") || marks.contains("all");
    }

    boolean takesFiles() {
        return !files.isEmpty();
    }

    /** Whether several records may be named at once. */
    boolean isBulk() {
        return fields.stream().anyMatch(Place::many);
    }

    Stream<Kind> kinds() {
        return variables.stream().map(Place::kind);
    }

    /** @param ids answers with the id to stand in a variable */
    String path(Function<Place, String> ids) {
        var path = pattern;
        for (var variable : variables) {
            path = path.replace("{" + variable.name() + "}", ids.apply(variable));
        }
        for (var word : words().entrySet()) {
            path = path.replace("{" + word.getKey() + "}", word.getValue());
        }
        // What the registry does not know yet is told once, by its own test.
        return path.replaceAll("\\{[^}]*}", "unknown");
    }

    private Map<String, String> words() {
        return Routes.words(pattern);
    }

    @Override
    public String toString() {
        return method + " " + pattern + (marks.isEmpty() ? "" : " " + marks);
    }
}
