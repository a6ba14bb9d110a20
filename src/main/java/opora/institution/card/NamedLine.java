package opora.institution.card;

import java.util.List;
import java.util.UUID;

/** A department or a position: what it is called, how many work there today, and who leads it. */
public record NamedLine(UUID id, String name, int employees, List<String> heads) {}
