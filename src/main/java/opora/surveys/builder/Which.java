package opora.surveys.builder;

/** Which questionnaires a list shows. */
enum Which {
    IN_USE,
    DRAFT,
    RETIRED
}
