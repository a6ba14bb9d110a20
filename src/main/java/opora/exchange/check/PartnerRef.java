package opora.exchange.check;

import java.time.LocalDate;
import java.util.UUID;
import opora.exchange.sheets.Row;
import opora.partners.Partners;
import org.jspecify.annotations.Nullable;

final class PartnerRef extends Ref {

    private final String key;
    private final String kind;
    private final boolean legalPerson;
    private final @Nullable LocalDate helpingSince;

    PartnerRef(UUID id, String name, String kind, boolean legalPerson, @Nullable LocalDate helpingSince) {
        super(id);
        this.key = key(name);
        this.kind = kind;
        this.legalPerson = legalPerson;
        this.helpingSince = helpingSince;
    }

    PartnerRef(Row row, String kind, boolean legalPerson) {
        super(row);
        this.key = key(row.text("name"));
        this.kind = kind;
        this.legalPerson = legalPerson;
        this.helpingSince = row.date("helping_since");
    }

    static String key(String written) {
        return Partners.keyOf(written);
    }

    String key() {
        return key;
    }

    String kind() {
        return kind;
    }

    boolean legalPerson() {
        return legalPerson;
    }

    @Nullable
    LocalDate helpingSince() {
        return helpingSince;
    }
}
