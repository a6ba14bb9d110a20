package opora.authorisation;

import java.util.EnumSet;
import java.util.Set;
import opora.authorisation.Verdicts.Cell;

/** The ways in which a request can be bent, as they were bent elsewhere. One without a cell is a promise nobody keeps. */
enum Variant {
    ADDRESS,
    CHILD_OF_ANOTHER_PARENT,
    SWAPPED_ID,
    DUPLICATE_KEY,
    BULK,
    EMPTY_LIST,
    NULL,
    NONSENSE,
    HEAD,
    OTHER_METHOD,
    HIDDEN_METHOD,
    NO_SESSION,
    NO_TOKEN,
    /** Whatever leaves as a file, by whom and of what scope it was asked for. */
    EXPORT,
    ATTACHMENT,
    UPLOAD,
    HOSTILE_FILE,
    IMPORT;

    /** What a cell counts for. Which routes are exports is seen by their answers. */
    static Set<Variant> of(Cell cell) {
        var variants = EnumSet.of(asked(cell.variant()));
        var route = cell.route();
        if (variants.contains(DUPLICATE_KEY) && cell.variant().startsWith("own and another")) {
            variants.add(BULK);
        }
        if (variants.contains(EMPTY_LIST) && !route.isBulk()) {
            variants.remove(EMPTY_LIST);
        }
        if (route.kinds().anyMatch(kind -> kind == Kind.DOCUMENT)) {
            variants.add(ATTACHMENT);
        }
        if (route.takesFiles() && cell.variant().equals("path")) {
            variants.add(route.pattern().startsWith("/import") ? IMPORT : UPLOAD);
        }
        return variants;
    }

    private static Variant asked(String variant) {
        return switch (variant.split(" ")[0]) {
            case "path" -> ADDRESS;
            case "child" -> CHILD_OF_ANOTHER_PARENT;
            case "field" -> SWAPPED_ID;
            case "own", "another" -> DUPLICATE_KEY;
            case "empty" -> EMPTY_LIST;
            case "nonsense" -> NONSENSE;
            case "HEAD" -> HEAD;
            case "hidden" -> HIDDEN_METHOD;
            case "hostile" -> HOSTILE_FILE;
            case "no" ->
                switch (variant) {
                    case "no session" -> NO_SESSION;
                    case "no token" -> NO_TOKEN;
                    default -> NULL;
                };
            default -> OTHER_METHOD;
        };
    }
}
