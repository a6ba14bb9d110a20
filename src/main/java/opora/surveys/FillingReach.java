package opora.surveys;

import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static opora.people.views.Tables.PERSON_HOME;
import static opora.surveys.db.Tables.FILLING;
import static opora.surveys.db.Tables.QUESTIONNAIRE;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import opora.people.Families;
import opora.people.Persons;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose business answers are: of those who reach their family; answers without a name are everybody's who sees questionnaires. */
@Component
public class FillingReach {

    private final DSLContext db;
    private final Families families;
    private final Persons persons;

    FillingReach(DSLContext db, Families families, Persons persons) {
        this.db = db;
        this.families = families;
        this.persons = persons;
    }

    /** A condition over fillings joined to their questionnaires and, from the left, to {@code people.person_home}. */
    public Condition among(User user) {
        return FILLING.PERSON_ID
                .isNull()
                .or(persons.among(SurveysPermissions.VIEW, user)
                        .and(QUESTIONNAIRE
                                .SENSITIVE
                                .isFalse()
                                .or(families.sensitive(
                                        user, PERSON_HOME.FAMILY_ID, PERSON_HOME.SECTION_ID, PERSON_HOME.CURATOR_ID))));
    }

    void mustFill(Collection<UUID> personIds, boolean sensitive, User user) {
        persons.must(SurveysPermissions.FILL, personIds, user);
        mustSensitive(personIds, sensitive, user);
    }

    /** The same for many, which may come out of a journal brought in. */
    void mustFillAll(Collection<UUID> personIds, boolean sensitive, User user) {
        persons.mustAll(SurveysPermissions.FILL, personIds, user);
        if (sensitive && !families.bringsIn(homesOf(user.institutionId(), personIds), user)) {
            mustSensitive(personIds, true, user);
        }
    }

    private void mustSensitive(Collection<UUID> personIds, boolean sensitive, User user) {
        if (sensitive) {
            families.mustSensitive(SurveysPermissions.FILL, homesOf(user.institutionId(), personIds), user);
        }
    }

    private Set<UUID> homesOf(UUID institution, Collection<UUID> personIds) {
        return new HashSet<>(homes(institution, personIds).values());
    }

    /** The family each person lived in on the day they answered; whoever lived in none then is found in the one of today. */
    Map<Answerer, UUID> families(UUID institution, Collection<Answerer> answerers) {
        var ids = answerers.stream().map(Answerer::personId).distinct().toArray(UUID[]::new);
        var stays = db.select(
                        MEMBERSHIP_INTERVAL.PERSON_ID,
                        MEMBERSHIP_INTERVAL.FAMILY_ID,
                        MEMBERSHIP_INTERVAL.STARTS_ON,
                        MEMBERSHIP_INTERVAL.ENDS_ON)
                .from(MEMBERSHIP_INTERVAL)
                .where(MEMBERSHIP_INTERVAL.INSTITUTION_ID.eq(institution), MEMBERSHIP_INTERVAL.PERSON_ID.eq(any(ids)))
                .orderBy(MEMBERSHIP_INTERVAL.STARTS_ON)
                .fetchGroups(MEMBERSHIP_INTERVAL.PERSON_ID, row -> new Stay(row.value2(), row.value3(), row.value4()));
        var homes = homes(institution, List.of(ids));
        var found = new HashMap<Answerer, UUID>();
        for (var each : answerers) {
            stays.getOrDefault(each.personId(), List.of()).stream()
                    .filter(stay -> stay.covers(each.on()))
                    .map(Stay::family)
                    .findFirst()
                    .or(() -> Optional.ofNullable(homes.get(each.personId())))
                    .ifPresent(family -> found.put(each, family));
        }
        return found;
    }

    private Map<UUID, UUID> homes(UUID institution, Collection<UUID> personIds) {
        var homes = new HashMap<UUID, UUID>();
        db.select(PERSON_HOME.PERSON_ID, PERSON_HOME.FAMILY_ID)
                .from(PERSON_HOME)
                .where(
                        PERSON_HOME.INSTITUTION_ID.eq(institution),
                        PERSON_HOME.PERSON_ID.eq(any(personIds.toArray(UUID[]::new))))
                .forEach(row -> {
                    if (row.value2() != null) {
                        homes.put(row.value1(), row.value2());
                    }
                });
        return homes;
    }

    /** Who answered, and when. */
    record Answerer(UUID personId, LocalDate on) {}

    private record Stay(
            UUID family, LocalDate from, @Nullable LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }
}
