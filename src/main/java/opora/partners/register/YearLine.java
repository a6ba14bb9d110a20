package opora.partners.register;

import java.math.BigDecimal;

/**
 * A year of the circle of partners.
 *
 * @param organisations how many organisations gave something that year
 * @param newOrganisations those whose first contribution lies in the year
 */
public record YearLine(
        int year,
        int organisations,
        int citizens,
        int newOrganisations,
        int newCitizens,
        int gifts,
        BigDecimal money,
        BigDecimal inKind) {

    public BigDecimal total() {
        return money.add(inKind);
    }
}
