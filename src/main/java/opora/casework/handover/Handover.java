package opora.casework.handover;

import java.time.LocalDate;
import java.util.UUID;
import opora.people.PeopleLinks;
import org.jspecify.annotations.Nullable;

/**
 * A family on its way from one curator to another.
 *
 * @param because why it is handed over
 * @param answer why it was declined
 */
public record Handover(
        UUID id,
        UUID familyId,
        String family,
        String number,
        @Nullable String settlement,
        @Nullable UUID fromId,
        @Nullable String from,
        UUID toId,
        String to,
        LocalDate offeredOn,
        String because,
        HandoverState state,
        @Nullable LocalDate settledOn,
        String answer) {

    public boolean open() {
        return state == HandoverState.OFFERED;
    }

    public String path() {
        return PeopleLinks.family(familyId) + "/casework/handover";
    }
}
