package opora.partners;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;

/** With whom agreements were made and from which to which day they are in force. */
public record AgreementTerms(Map<UUID, Term> terms) {

    record Term(
            UUID partner,
            String partnerName,
            String number,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Refuses, on the field «agreement», what was not in force that day or was made with another partner. */
    public void mustBeInForce(UUID agreement, UUID partner, LocalDate on) {
        var term = terms.get(agreement);
        if (term == null) {
            throw new Refused("partners.refused.agreement-unknown").on("agreement");
        }
        if (!term.partner().equals(partner)) {
            throw new Refused("partners.refused.agreement-of-another", term.number(), term.partnerName())
                    .on("agreement");
        }
        if (!term.covers(on)) {
            throw notInForce(term, on).on("agreement");
        }
    }

    private static Refused notInForce(Term term, LocalDate on) {
        var day = RussianDate.format(on);
        var from = RussianDate.format(term.from());
        return term.to() == null
                ? new Refused("partners.refused.agreement-not-yet", term.number(), day, from)
                : new Refused(
                        "partners.refused.agreement-not-then", term.number(), day, from, RussianDate.format(term.to()));
    }
}
