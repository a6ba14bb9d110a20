package opora.services;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import opora.services.Delivery.Recipient;
import opora.services.Ground.KnownEmployee;
import opora.services.Ground.KnownService;

/** What a service must be like to be recorded. Plain rules over what {@link Ground} has read. */
record DeliveryRules(
        LocalDate today,
        Map<UUID, KnownService> services,
        Map<UUID, KnownEmployee> employees,
        Set<UUID> partners,
        Register register) {

    private static final int MOST_AT_ONCE = 1000;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** @throws NotFound when the recipient is unknown or out of reach */
    Delivery check(DeliveryDraft draft) {
        mustNotLieInTheFuture(draft.on());
        var service = activeService(draft.serviceId());
        mustBeAtWork(draft.employeeId(), draft.on());
        mustBePositive(draft);
        mustKnowPartner(draft);
        return new Delivery(
                draft,
                recipient(draft),
                Objects.requireNonNullElse(draft.urgent(), service.urgent()),
                Objects.requireNonNullElse(draft.minutes(), service.minutes()));
    }

    private void mustNotLieInTheFuture(LocalDate on) {
        if (on.isAfter(today)) {
            throw new Refused("services.refused.future", RussianDate.format(on)).on("on");
        }
    }

    private KnownService activeService(UUID id) {
        var service = services.get(id);
        if (service == null) {
            throw new Refused("services.refused.service-unknown").on("service");
        }
        if (!service.active()) {
            throw new Refused("services.refused.service-inactive", service.title()).on("service");
        }
        return service;
    }

    private void mustBeAtWork(UUID id, LocalDate on) {
        var employee = employees.get(id);
        if (employee == null) {
            throw new Refused("services.refused.employee-unknown").on("employeeId");
        }
        if (!employee.worksOn(on)) {
            throw new Refused("services.refused.not-at-work", employee.name(), RussianDate.format(on)).on("employeeId");
        }
    }

    private static void mustBePositive(DeliveryDraft draft) {
        if (draft.quantity() < 1 || draft.quantity() > MOST_AT_ONCE) {
            throw new Refused("services.refused.quantity", MOST_AT_ONCE).on("quantity");
        }
        var minutes = draft.minutes();
        if (minutes != null && (minutes < 1 || minutes > MINUTES_OF_A_DAY)) {
            throw new Refused("services.refused.minutes", MINUTES_OF_A_DAY).on("minutes");
        }
    }

    private void mustKnowPartner(DeliveryDraft draft) {
        if (draft.partnerId() != null && !partners.contains(draft.partnerId())) {
            throw new Refused("services.refused.partner-unknown").on("partnerId");
        }
    }

    private Recipient recipient(DeliveryDraft draft) {
        if (draft.personId() != null) {
            return register.person(draft.personId(), draft.familyId(), draft.on());
        }
        return draft.familyId() == null ? Recipient.ANONYMOUS : register.wholeFamily(draft.familyId(), draft.on());
    }
}
