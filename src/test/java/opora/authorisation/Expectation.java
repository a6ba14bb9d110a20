package opora.authorisation;

/** What the specification says about a cell. */
enum Expectation {
    ALLOWED,
    REFUSED,
    /** Either answer is right, as long as it tells nothing of what is hidden: an empty list, for instance, and not found. */
    EITHER;

    static Expectation of(boolean allowed) {
        return allowed ? ALLOWED : REFUSED;
    }
}
