package opora.exchange.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import opora.audit.IncidentEntries.Asked;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * @param family whose file was looked into; a person's id will do as well
 * @param reason what happened, for the journal
 */
record IncidentForm(
        @Nullable UUID account,
        @Nullable String address,
        @Nullable UUID family,
        @NotNull @Nullable LocalDate from,
        @NotNull @Nullable LocalDate to,
        @NotBlank @Nullable String reason) {

    Asked asked() {
        var from = this.from;
        var to = this.to;
        var typed = address == null ? "" : address.strip();
        if (account == null && family == null && typed.isEmpty()) {
            throw new Refused("exchange.incident.nothing-asked").on("account");
        }
        if (from == null || to == null || to.isBefore(from)) {
            throw new Refused("exchange.incident.period").on("to");
        }
        return new Asked(account, typed.isEmpty() ? null : typed, family, from, to);
    }
}
