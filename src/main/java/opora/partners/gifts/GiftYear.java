package opora.partners.gifts;

/** The gifts of a partner in a year (PRT-10). */
public record GiftYear(int year, GiftTotals totals) {}
