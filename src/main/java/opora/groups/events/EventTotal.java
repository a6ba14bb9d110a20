package opora.groups.events;

/**
 * What took place, and who came.
 *
 * @param visits every time somebody was there
 * @param people different people among them (GRP-05)
 */
public record EventTotal(long events, long visits, long people, long children, long adults) {}
