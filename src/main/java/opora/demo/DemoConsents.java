package opora.demo;

import static opora.groups.views.Tables.ATTENDANCE_CARD;
import static opora.groups.views.Tables.SESSION_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.demo.DemoFamilies.Family;
import opora.demo.DemoStaff.Team;
import opora.people.consent.ConsentDraft;
import opora.people.consent.ConsentPurpose;
import opora.people.consent.Consents;
import opora.people.consent.SignerCapacity;
import opora.platform.Change;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What some families have signed: most of it holds, some ends soon, one child comes of age, one signature was taken back. */
@Component
@Profile("demo")
class DemoConsents {

    private static final int FAMILIES = 16;
    private static final int GUESTS = 12;
    private static final int ADULT = 18;
    private static final int SOON = 50;
    private static final String DATA = "ФИО, дата рождения, адрес, состав семьи, сведения об оказанных услугах";

    private final Consents consents;
    private final DSLContext db;

    DemoConsents(Consents consents, DSLContext db) {
        this.consents = consents;
        this.db = db;
    }

    private record Person(UUID id, String name, @Nullable LocalDate born, UUID family) {}

    void sign(List<Family> families, UUID specialist, Team team, Change change) {
        var served = families.stream()
                .filter(each -> each.leavesOn() == null)
                .sorted(Comparator.comparing(each -> nearness(each, specialist, team)))
                .toList();
        var signing = new LinkedHashSet<>(served.subList(0, Math.min(FAMILIES, served.size())));
        var grown = comingOfAge(served, change);
        served.stream()
                .filter(each -> each.members().stream().anyMatch(grown::contains))
                .findFirst()
                .ifPresent(signing::add);
        var number = 0;
        for (var family : signing) {
            family(family, number++, change);
        }
        guests(families, team, partner(change), change);
    }

    private void family(Family family, int number, Change change) {
        var people = people(family.members(), change);
        var mother = people.get(family.members().getFirst());
        if (mother == null) {
            return;
        }
        var until = number % 6 == 2 ? change.today().plusDays(10L + number) : null;
        sign(mother, mother, ConsentPurpose.PROCESSING, "", DATA, family.registeredOn(), until, change);
        for (var child : people.values()) {
            if (isMinor(child, family.registeredOn())) {
                sign(child, mother, ConsentPurpose.PROCESSING, "", DATA, family.registeredOn(), null, change);
            }
        }
        if (number == 1) {
            takenBack(mother, change);
        }
    }

    private void takenBack(Person mother, Change change) {
        var on = change.today().minusDays(40);
        var id = sign(mother, mother, ConsentPurpose.PUBLICATION, "", "Фотографии семьи", on, null, change);
        consents.withdraw(mother.family(), id, change.today().minusDays(9), "Заявление № 14", change);
    }

    /** Of the last outing most children may go to the partner's list, and some into the news. */
    private void guests(List<Family> families, Team team, @Nullable String partner, Change change) {
        var outing = db.select(SESSION_CARD.ID)
                .from(SESSION_CARD)
                .where(
                        SESSION_CARD.INSTITUTION_ID.eq(change.institution()),
                        SESSION_CARD.LEADER_ID.eq(team.pedagogue()),
                        exists(selectOne()
                                .from(ATTENDANCE_CARD)
                                .where(
                                        ATTENDANCE_CARD.INSTITUTION_ID.eq(SESSION_CARD.INSTITUTION_ID),
                                        ATTENDANCE_CARD.SESSION_ID.eq(SESSION_CARD.ID))))
                .orderBy(SESSION_CARD.HELD_ON.desc(), SESSION_CARD.ID)
                .limit(1)
                .fetchOne(SESSION_CARD.ID);
        var guests = db.select(ATTENDANCE_CARD.PERSON_ID)
                .from(ATTENDANCE_CARD)
                .where(ATTENDANCE_CARD.INSTITUTION_ID.eq(change.institution()), ATTENDANCE_CARD.SESSION_ID.eq(outing))
                .orderBy(ATTENDANCE_CARD.PERSON_ID)
                .limit(GUESTS)
                .fetch(ATTENDANCE_CARD.PERSON_ID);
        var on = change.today().minusDays(SOON);
        var number = 0;
        for (var child : people(guests, change).values()) {
            number++;
            var home = families.stream()
                    .filter(each -> each.id().equals(child.family()))
                    .findFirst()
                    .orElseThrow();
            var mother = people(home.members(), change).get(home.members().getFirst());
            if (mother == null || !isMinor(child, on)) {
                continue;
            }
            if (partner != null && number % 4 != 0) {
                sign(child, mother, ConsentPurpose.TRANSFER, partner, "ФИО и дата рождения", on, null, change);
            }
            if (number % 3 != 0) {
                sign(child, mother, ConsentPurpose.PUBLICATION, "", "Фотографии, имя без фамилии", on, null, change);
            }
        }
    }

    private UUID sign(
            Person person,
            Person signer,
            ConsentPurpose purpose,
            String recipient,
            String data,
            LocalDate on,
            @Nullable LocalDate until,
            Change change) {
        var self = person.equals(signer);
        return consents.record(
                new ConsentDraft(
                        person.family(),
                        person.id(),
                        purpose,
                        recipient,
                        data,
                        self ? SignerCapacity.SELF : SignerCapacity.PARENT,
                        self ? "" : signer.name(),
                        "",
                        on,
                        until),
                change);
    }

    /** Own families first, then those of the same department. */
    private static int nearness(Family family, UUID specialist, Team team) {
        if (family.section().specialist().equals(specialist)) {
            return 0;
        }
        return family.section().department().equals(team.department()) ? 1 : 2;
    }

    /** Whose eighteenth birthday is near, and whose own signature will be needed then. */
    private Set<UUID> comingOfAge(List<Family> families, Change change) {
        var people = families.stream().flatMap(each -> each.members().stream()).toList();
        var birthday = change.today().minusYears(ADULT);
        return db.select(PERSON_CARD.ID)
                .from(PERSON_CARD)
                .where(
                        PERSON_CARD.INSTITUTION_ID.eq(change.institution()),
                        PERSON_CARD.ID.eq(any(people.toArray(UUID[]::new))),
                        PERSON_CARD.BIRTH_DATE.between(birthday.plusDays(1), birthday.plusDays(SOON)))
                .fetchSet(PERSON_CARD.ID);
    }

    private @Nullable String partner(Change change) {
        return db.select(PARTNER_CARD.NAME)
                .from(PARTNER_CARD)
                .where(
                        PARTNER_CARD.INSTITUTION_ID.eq(change.institution()),
                        PARTNER_CARD.ACTIVE.isTrue(),
                        PARTNER_CARD.LEGAL_PERSON.isTrue())
                .orderBy(PARTNER_CARD.KIND.ne("charity_fund"), PARTNER_CARD.ID)
                .limit(1)
                .fetchOne(PARTNER_CARD.NAME);
    }

    private Map<UUID, Person> people(List<UUID> ids, Change change) {
        return db.select(PERSON_CARD.ID, PERSON_CARD.FULL_NAME, PERSON_CARD.BIRTH_DATE, PERSON_CARD.FAMILY_ID)
                .from(PERSON_CARD)
                .where(
                        PERSON_CARD.INSTITUTION_ID.eq(change.institution()),
                        PERSON_CARD.ID.eq(any(new ArrayList<>(ids).toArray(UUID[]::new))),
                        PERSON_CARD.FAMILY_ID.isNotNull())
                .orderBy(PERSON_CARD.ID)
                .fetchMap(PERSON_CARD.ID, row -> new Person(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static boolean isMinor(Person person, LocalDate on) {
        return person.born() != null && person.born().plusYears(ADULT).isAfter(on);
    }
}
