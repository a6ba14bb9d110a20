package opora.contracts;

import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static opora.people.views.Tables.RESIDENCE_INTERVAL;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which family a citizen belonged to on the day of the contract, and in whose section it lived. */
@Component
class ContractHomes {

    private final DSLContext db;

    ContractHomes(DSLContext db) {
        this.db = db;
    }

    record Home(UUID family, @Nullable UUID section) {}

    private record Stay(
            UUID whose,
            @Nullable UUID where,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean covers(LocalDate on) {
            return !from.isAfter(on) && (to == null || !to.isBefore(on));
        }
    }

    /** By the key of the draft. A person of no family is absent: nobody reaches them. */
    Map<UUID, Home> of(UUID institution, Collection<ContractDraft> drafts) {
        var memberships = memberships(institution, drafts.stream().map(ContractDraft::personId));
        var families = new HashMap<UUID, UUID>();
        drafts.forEach(draft -> families.put(draft.key(), family(draft, memberships)));
        var residences = residences(institution, families.values());
        var homes = new HashMap<UUID, Home>();
        drafts.forEach(draft -> {
            var family = Objects.requireNonNull(families.get(draft.key()));
            homes.put(draft.key(), new Home(family, place(family, draft.concludedOn(), residences)));
        });
        return homes;
    }

    private static UUID family(ContractDraft draft, List<Stay> memberships) {
        var own = memberships.stream()
                .filter(each -> each.whose().equals(draft.personId()))
                .toList();
        if (draft.familyId() != null) {
            if (own.stream().noneMatch(each -> draft.familyId().equals(each.where()))) {
                throw new Refused("contracts.refused.person").on("personId");
            }
            return draft.familyId();
        }
        var there = place(draft.personId(), draft.concludedOn(), own);
        if (there == null) {
            throw new NotFound();
        }
        return there;
    }

    /** On the day, or else the last one known: the first of the list. */
    private static @Nullable UUID place(UUID whose, LocalDate on, List<Stay> stays) {
        var own = stays.stream().filter(each -> each.whose().equals(whose)).toList();
        return own.stream()
                .filter(each -> each.covers(on))
                .findFirst()
                .or(() -> own.stream().findFirst())
                .map(Stay::where)
                .orElse(null);
    }

    private List<Stay> memberships(UUID institution, Stream<UUID> persons) {
        return db.select(
                        MEMBERSHIP_INTERVAL.PERSON_ID,
                        MEMBERSHIP_INTERVAL.FAMILY_ID,
                        MEMBERSHIP_INTERVAL.STARTS_ON,
                        MEMBERSHIP_INTERVAL.ENDS_ON)
                .from(MEMBERSHIP_INTERVAL)
                .where(
                        MEMBERSHIP_INTERVAL.INSTITUTION_ID.eq(institution),
                        MEMBERSHIP_INTERVAL.PERSON_ID.eq(any(persons.distinct().toArray(UUID[]::new))))
                .orderBy(MEMBERSHIP_INTERVAL.ENDS_ON.desc().nullsFirst())
                .fetch(row -> new Stay(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private List<Stay> residences(UUID institution, Collection<UUID> families) {
        return db.select(
                        RESIDENCE_INTERVAL.FAMILY_ID,
                        RESIDENCE_INTERVAL.SECTION_ID,
                        RESIDENCE_INTERVAL.STARTS_ON,
                        RESIDENCE_INTERVAL.ENDS_ON)
                .from(RESIDENCE_INTERVAL)
                .where(
                        RESIDENCE_INTERVAL.INSTITUTION_ID.eq(institution),
                        RESIDENCE_INTERVAL.FAMILY_ID.eq(
                                any(families.stream().distinct().toArray(UUID[]::new))))
                .orderBy(RESIDENCE_INTERVAL.ENDS_ON.desc().nullsFirst())
                .fetch(row -> new Stay(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
