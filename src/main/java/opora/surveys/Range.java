package opora.surveys;

/** The steps of a scale and what its ends are called. */
public record Range(int from, int to, String low, String high) {}
