package opora.platform.access;

/** How far a user sees: the sections assigned to them, the sections of their department, the whole institution. */
public enum Reach {
    SECTIONS,
    DEPARTMENT,
    INSTITUTION
}
