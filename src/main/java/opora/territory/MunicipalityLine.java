package opora.territory;

import java.util.UUID;

public record MunicipalityLine(UUID id, String region, String name, int settlements, int remote) {}
