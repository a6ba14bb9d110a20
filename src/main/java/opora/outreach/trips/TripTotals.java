package opora.outreach.trips;

/** What the trips of a list come to: those that were held, with their visits and services; planned and cancelled ones stand beside. */
public record TripTotals(int held, int interagency, int raids, int planned, int cancelled, int visits, int services) {}
