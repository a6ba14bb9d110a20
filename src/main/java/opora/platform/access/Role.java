package opora.platform.access;

/** What a person does in the institution (STF-05..10, NFR-03). Which of them may do what is declared by the modules. */
public enum Role {
    DIRECTOR,
    DEPUTY,
    HEAD,
    SPECIALIST,
    PSYCHOLOGIST,
    LAWYER,
    METHODIST,
    ADMINISTRATOR
}
