package opora.casework.monitoring;

/**
 * How many families in reach are on service, and how many wait to be looked at.
 *
 * @param due not looked at in this half-year, the overdue included
 */
public record DueCounts(int open, int due, int overdue) {}
