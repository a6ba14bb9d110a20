package opora.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What sort of thing an entry tells. The journal page is asked by them, the database knows no others. */
public enum EntryKind {
    CHANGE,
    VIEW,
    SEARCH,
    EXPORT,
    PRINT,
    ACCESS;

    /** The word in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "audit.kind." + word();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(EntryKind::word).toList();
    }
}
