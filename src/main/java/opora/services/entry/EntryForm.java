package opora.services.entry;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.platform.Refused;
import opora.services.Channel;
import opora.services.DeliveryDraft;
import opora.services.catalogue.CatalogueEntry;
import org.jspecify.annotations.Nullable;

/**
 * One service, as the form sends it.
 *
 * @param key made when the form was opened: the form sent twice is recorded once
 * @param recipient what was typed to find the recipient
 * @param wholeFamily stronger than the boxes of the members
 */
public record EntryForm(
        @NotNull @Nullable UUID key,
        @Nullable String recipient,
        @Nullable UUID familyId,
        @Nullable List<UUID> persons,
        @Nullable Boolean wholeFamily,
        @Nullable Boolean anonymous,
        @Nullable String service,
        @NotNull @Nullable LocalDate on,
        @NotNull @Nullable Channel channel,
        @Nullable Boolean urgent,
        @NotNull @Nullable Integer quantity,
        @Nullable Integer minutes,
        @NotNull @Nullable UUID employeeId,
        @Nullable UUID partnerId) {

    /** Asked before anything else: it is the first field of the form. */
    void mustHaveRecipient() {
        var whole = Boolean.TRUE.equals(wholeFamily) && familyId != null;
        var nobody = persons == null || persons.isEmpty();
        if (!Boolean.TRUE.equals(anonymous) && !whole && nobody) {
            throw new Refused("services.refused.recipient-missing").on("recipient");
        }
    }

    List<DeliveryDraft> drafts(CatalogueEntry meant) {
        if (Boolean.TRUE.equals(anonymous)) {
            return List.of(draft(meant, null, null));
        }
        if (Boolean.TRUE.equals(wholeFamily) && familyId != null) {
            return List.of(draft(meant, familyId, null));
        }
        var drafts = new ArrayList<DeliveryDraft>();
        Objects.requireNonNullElse(persons, List.<UUID>of()).stream()
                .distinct()
                .forEach(person -> drafts.add(draft(meant, familyId, person)));
        return drafts;
    }

    private DeliveryDraft draft(CatalogueEntry meant, @Nullable UUID family, @Nullable UUID person) {
        return new DeliveryDraft(
                meant.id(),
                family,
                person,
                known(on),
                known(channel),
                Boolean.TRUE.equals(urgent) ? true : null,
                known(quantity),
                minutes,
                known(employeeId),
                partnerId);
    }

    /** The shape was checked before: what is required is there. */
    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
