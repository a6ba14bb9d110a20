package opora.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import opora.services.Delivery.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * The families and people of a batch as they were day by day. Help given before the family was registered counts for the family as it
 * was registered: the urgent parcel of the first day often comes before the papers.
 *
 * @param people the person and the family they live in or left last, where there is one
 */
record Register(
        Map<UUID, Household> families,
        Map<UUID, Optional<UUID>> people,
        Map<UUID, List<Stay>> staysOfFamily,
        Map<UUID, List<Stay>> staysOfPerson,
        Map<UUID, List<Address>> addresses) {

    record Household(LocalDate registeredOn, boolean inReach) {

        LocalDate notBeforeRegistration(LocalDate day) {
            return day.isBefore(registeredOn) ? registeredOn : day;
        }
    }

    record Stay(
            UUID family,
            UUID person,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean covers(LocalDate day) {
            return within(day, from, to);
        }
    }

    record Address(
            UUID family,
            @Nullable UUID section,
            LocalDate from,
            @Nullable LocalDate to) {}

    Recipient wholeFamily(UUID family, LocalDate on) {
        var day = reachable(family).notBeforeRegistration(on);
        var members = staysOfFamily.getOrDefault(family, List.of()).stream()
                .filter(stay -> stay.covers(day))
                .map(Stay::person)
                .toList();
        return new Recipient(family, null, members, section(family, day));
    }

    Recipient person(UUID person, @Nullable UUID family, LocalDate on) {
        if (!people.containsKey(person)) {
            throw new NotFound();
        }
        var found = family == null ? familyOf(person, on) : Optional.of(family);
        if (found.isEmpty()) {
            people.get(person).ifPresent(this::reachable);
            return new Recipient(null, person, List.of(), null);
        }
        var day = reachable(found.get()).notBeforeRegistration(on);
        if (!isMember(person, found.get(), day)) {
            throw new Refused("services.refused.not-a-member", RussianDate.format(on)).on("recipient");
        }
        return new Recipient(found.get(), person, List.of(), section(found.get(), day));
    }

    private Household reachable(UUID family) {
        var household = families.get(family);
        if (household == null || !household.inReach()) {
            throw new NotFound();
        }
        return household;
    }

    private Optional<UUID> familyOf(UUID person, LocalDate on) {
        var stays = staysOfPerson.getOrDefault(person, List.of());
        return stays.stream()
                .filter(stay -> stay.covers(on))
                .findFirst()
                .or(() -> stays.stream()
                        .filter(stay -> stay.covers(families.get(stay.family()).notBeforeRegistration(on)))
                        .findFirst())
                .map(Stay::family);
    }

    private boolean isMember(UUID person, UUID family, LocalDate day) {
        return staysOfPerson.getOrDefault(person, List.of()).stream()
                .anyMatch(stay -> stay.family().equals(family) && stay.covers(day));
    }

    private @Nullable UUID section(UUID family, LocalDate day) {
        for (var address : addresses.getOrDefault(family, List.of())) {
            if (within(day, address.from(), address.to())) {
                return address.section();
            }
        }
        return null;
    }

    private static boolean within(LocalDate day, LocalDate from, @Nullable LocalDate to) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
