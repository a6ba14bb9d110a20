package opora.documents;

/** What is known of viruses in a file. A file in quarantine waits for the scanner and is given to nobody. */
public enum Scan {
    UNCHECKED,
    CLEAN,
    QUARANTINED;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Scan of(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** The message that says it. */
    public String titleKey() {
        return "documents.scan." + word();
    }
}
