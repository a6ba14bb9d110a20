package opora.people;

import static opora.people.views.Tables.FAMILY_CARD;

import opora.platform.secrets.Vault;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;

/** Where a family lives, opened, for queries that join {@code people.family_card}. Null when it lives nowhere that is known. */
@Component
public class Addresses {

    private final Vault vault;

    Addresses(Vault vault) {
        this.vault = vault;
    }

    public SelectField<String> street() {
        return vault.opened(PeopleSecrets.STREET, FAMILY_CARD.RESIDENCE_ID, FAMILY_CARD.STREET);
    }

    public SelectField<String> house() {
        return vault.opened(PeopleSecrets.HOUSE, FAMILY_CARD.RESIDENCE_ID, FAMILY_CARD.HOUSE);
    }

    public SelectField<String> flat() {
        return vault.opened(PeopleSecrets.FLAT, FAMILY_CARD.RESIDENCE_ID, FAMILY_CARD.FLAT);
    }
}
