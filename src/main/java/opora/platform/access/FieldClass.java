package opora.platform.access;

/** What a field tells about people (NFR-04). Who may read a class may read those before it. */
public enum FieldClass {
    ORDINARY,
    PERSONAL,
    /** Health, addiction, abuse, offences, military service, the address of a refuge. */
    SENSITIVE
}
