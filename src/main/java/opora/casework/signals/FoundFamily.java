package opora.casework.signals;

import java.util.UUID;

public record FoundFamily(UUID id, String name, String number, String section) {}
