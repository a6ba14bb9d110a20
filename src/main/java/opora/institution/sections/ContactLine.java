package opora.institution.sections;

import java.util.UUID;

/** @param role its code in contact-roles.tsv */
public record ContactLine(UUID id, String role, String name, String organisation, String phone) {}
