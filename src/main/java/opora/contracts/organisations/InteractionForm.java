package opora.contracts.organisations;

import java.time.LocalDate;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Without days it is the year of today. */
public record InteractionForm(
        @Nullable LocalDate from, @Nullable LocalDate to) {

    InteractionForm orYear(LocalDate today) {
        var first = from == null ? today.withDayOfYear(1) : from;
        var last = to == null ? today : to;
        if (last.isBefore(first)) {
            throw new Refused("contracts.interaction.reversed").on("to");
        }
        return new InteractionForm(first, last);
    }
}
