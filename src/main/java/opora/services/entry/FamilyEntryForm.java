package opora.services.entry;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.platform.Refused;
import opora.services.Channel;
import opora.services.DeliveryDraft;
import org.jspecify.annotations.Nullable;

/**
 * Many services given to one family on one day, as the form sends it.
 *
 * @param person one member, or null for the whole family
 * @param services those marked; how many of each stands in a field of its own
 */
public record FamilyEntryForm(
        @NotNull @Nullable UUID key,
        @Nullable UUID person,
        @Nullable List<UUID> services,
        @NotNull @Nullable LocalDate on,
        @NotNull @Nullable Channel channel,
        @NotNull @Nullable UUID employeeId,
        @Nullable UUID partnerId) {

    /** @param typed all fields of the request; {@code quantity-<service>} holds how many */
    List<DeliveryDraft> drafts(UUID family, Map<String, String> typed) {
        if (services == null || services.isEmpty()) {
            throw new Refused("services.refused.nothing-marked").on("services");
        }
        var drafts = new ArrayList<DeliveryDraft>();
        for (var service : services.stream().distinct().toList()) {
            drafts.add(new DeliveryDraft(
                    service,
                    family,
                    person,
                    Objects.requireNonNull(on),
                    Objects.requireNonNull(channel),
                    null,
                    quantity(typed.getOrDefault("quantity-" + service, "")),
                    null,
                    Objects.requireNonNull(employeeId),
                    partnerId));
        }
        return drafts;
    }

    /** What is no number is refused by the rule as a zero is. */
    private static int quantity(String typed) {
        var text = typed.strip();
        try {
            return text.isEmpty() ? 1 : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
