package opora.exchange.check;

import java.time.LocalDate;
import java.util.UUID;
import opora.exchange.sheets.Row;
import opora.partners.Agreements;
import org.jspecify.annotations.Nullable;

final class AgreementRef extends Ref {

    private final PartnerRef partner;
    private final String number;
    private final LocalDate signedOn;
    private final LocalDate startsOn;
    private final @Nullable LocalDate endsOn;

    AgreementRef(
            UUID id,
            PartnerRef partner,
            String number,
            LocalDate signedOn,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        super(id);
        this.partner = partner;
        this.number = Agreements.keyOf(number);
        this.signedOn = signedOn;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    AgreementRef(Row row, PartnerRef partner, LocalDate signedOn) {
        super(row);
        var startsOn = row.date("starts_on");
        this.partner = partner;
        this.number = Agreements.keyOf(row.text("number"));
        this.signedOn = signedOn;
        this.startsOn = startsOn == null ? signedOn : startsOn;
        this.endsOn = row.date("ends_on");
    }

    PartnerRef partner() {
        return partner;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    boolean isNumbered(String written) {
        return number.equals(Agreements.keyOf(written));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }
}
