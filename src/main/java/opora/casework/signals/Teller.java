package opora.casework.signals;

/** Who told, and how to reach them. */
public record Teller(Informant informant, String organisation, String name, String contact) {}
