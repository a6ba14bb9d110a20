package opora.partners;

/**
 * A partner to be entered.
 *
 * @param kind code of a {@link PartnerKind}
 * @param legalPerson false for a citizen who helps in person
 */
public record PartnerDraft(String name, String kind, boolean legalPerson, String phone) {}
