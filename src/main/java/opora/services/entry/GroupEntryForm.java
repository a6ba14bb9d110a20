package opora.services.entry;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.platform.Refused;
import opora.services.Channel;
import opora.services.DeliveryDraft;
import opora.services.catalogue.CatalogueEntry;
import org.jspecify.annotations.Nullable;

/**
 * One service given to many, as the form sends it.
 *
 * @param shown everybody the list showed, marked or not, so that it can be shown again
 * @param families the families marked as a whole; their members' own marks do not count
 */
public record GroupEntryForm(
        @NotNull @Nullable UUID key,
        @Nullable List<UUID> shown,
        @Nullable List<UUID> persons,
        @Nullable List<UUID> families,
        @Nullable String service,
        @NotNull @Nullable LocalDate on,
        @NotNull @Nullable Channel channel,
        @Nullable Boolean urgent,
        @NotNull @Nullable Integer quantity,
        @Nullable Integer minutes,
        @NotNull @Nullable UUID employeeId,
        @Nullable UUID partnerId,
        @Nullable String recipient) {

    List<DeliveryDraft> drafts(CatalogueEntry meant, List<Found> people) {
        var whole = new HashSet<>(families == null ? List.<UUID>of() : families);
        var drafts = new ArrayList<DeliveryDraft>();
        whole.forEach(family -> drafts.add(draft(meant, family, null)));
        var marked = new HashSet<>(persons == null ? List.<UUID>of() : persons);
        people.stream()
                .filter(each -> marked.contains(each.id()))
                .filter(each -> each.familyId() == null || !whole.contains(each.familyId()))
                .forEach(each -> drafts.add(draft(meant, each.familyId(), each.id())));
        if (drafts.isEmpty()) {
            throw new Refused("services.refused.nobody-marked").on("recipient");
        }
        return drafts;
    }

    /** The family of that day is found by the register: the list shows the one of today. */
    private DeliveryDraft draft(CatalogueEntry meant, @Nullable UUID family, @Nullable UUID person) {
        return new DeliveryDraft(
                meant.id(),
                person == null ? family : null,
                person,
                Objects.requireNonNull(on),
                Objects.requireNonNull(channel),
                Boolean.TRUE.equals(urgent) ? true : null,
                Objects.requireNonNull(quantity),
                minutes,
                Objects.requireNonNull(employeeId),
                partnerId);
    }
}
