package opora.platform.access;

/** How somebody stands to a record. A grant names the relations of which one is enough. */
public enum Relation {
    /** Any record of the institution. */
    ANY,
    /** The record lies in the sections, the department or the institution the user reaches. */
    REACH,
    /** The user, or whom they stand in for today, is the curator. */
    CURATOR,
    /** The user made the record. */
    OWN,
    /** The record names the user among those who work with it. */
    TEAM
}
