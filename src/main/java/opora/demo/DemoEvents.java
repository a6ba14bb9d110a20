package opora.demo;

import static opora.people.views.Tables.PERSON_CARD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import opora.demo.DemoFamilies.Family;
import opora.demo.DemoStaff.Everybody;
import opora.demo.DemoStaff.Team;
import opora.groups.Attendance;
import opora.groups.Audience;
import opora.groups.EventBook;
import opora.groups.EventKind;
import opora.groups.LeisureForm;
import opora.groups.SessionDraft;
import opora.platform.Change;
import opora.platform.text.Tsv;
import opora.services.Channel;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A year of events of the published size: 64 leisure events for 939 children, healthy living, schools for parents, open holidays. */
@Component
@Profile("demo")
class DemoEvents {

    private static final int LEISURE = 64;
    private static final int CHILDREN_OF_LEISURE = 939;
    private static final int YEAR = 360;

    private final EventBook events;
    private final Attendance attendance;
    private final DemoSeries series;
    private final DSLContext db;

    DemoEvents(EventBook events, Attendance attendance, DemoSeries series, DSLContext db) {
        this.events = events;
        this.attendance = attendance;
        this.series = series;
        this.db = db;
    }

    void record(List<Family> families, Everybody everybody, Change change) {
        var chance = new Chance();
        var people = people(families, change);
        var teams = List.copyOf(everybody.teams().values());
        leisure(people.children(), teams, chance, change);
        others(people, teams, chance, change);
        openDoors(teams, chance, change);
        ahead(teams, chance, change);
        series.record(people.children(), people.parents(), teams, chance, change);
    }

    /** Those of families that have been on service all the year: whoever came was one of them on any day of it. */
    private record People(List<UUID> children, List<UUID> parents) {}

    private People people(List<Family> families, Change change) {
        var today = change.today();
        var born = db.select(PERSON_CARD.ID, PERSON_CARD.BIRTH_DATE)
                .from(PERSON_CARD)
                .where(PERSON_CARD.INSTITUTION_ID.eq(change.institution()))
                .fetchMap(PERSON_CARD.ID, PERSON_CARD.BIRTH_DATE);
        var children = new ArrayList<UUID>();
        var parents = new ArrayList<UUID>();
        for (var family : families) {
            if (family.leavesOn() == null && family.registeredOn().isBefore(today.minusDays(YEAR))) {
                for (var person : family.members()) {
                    var day = born.get(person);
                    if (day != null && isSchoolchild(day, today)) {
                        children.add(person);
                    } else if (day != null && day.isBefore(today.minusYears(25))) {
                        parents.add(person);
                    }
                }
            }
        }
        var order = new Random(children.size());
        Collections.shuffle(children, order);
        Collections.shuffle(parents, order);
        return new People(children, parents);
    }

    private static boolean isSchoolchild(LocalDate born, LocalDate today) {
        return born.isAfter(today.minusYears(17)) && born.isBefore(today.minusYears(4));
    }

    /** Every child comes once at least; many come again. */
    private void leisure(List<UUID> children, List<Team> teams, Chance chance, Change change) {
        var offers = offers("leisure");
        var circle = children.subList(0, Math.min(CHILDREN_OF_LEISURE, children.size()));
        var drafts = new ArrayList<SessionDraft>();
        for (int i = 0; i < LEISURE; i++) {
            var team = teams.get(i % teams.size());
            drafts.add(held(
                    offers.get(i % offers.size()), team.pedagogue(), day(chance, change), Set.of(team.psychologist())));
        }
        var ids = events.recordAll(drafts, change);
        var visits = new ArrayList<Attendance.Visit>();
        for (int i = 0; i < LEISURE; i++) {
            var guests =
                    new ArrayList<>(circle.subList(i * circle.size() / LEISURE, (i + 1) * circle.size() / LEISURE));
            for (int more = chance.between(2, 9); more > 0; more--) {
                guests.add(chance.oneOf(circle));
            }
            var event = ids.get(i);
            guests.stream().distinct().forEach(each -> visits.add(new Attendance.Visit(event, each)));
        }
        attendance.recordAll(visits, change);
    }

    private void others(People people, List<Team> teams, Chance chance, Change change) {
        var drafts = new ArrayList<SessionDraft>();
        for (int i = 0; i < 24; i++) {
            var healthy = offers("healthy_lifestyle");
            drafts.add(held(
                    healthy.get(i % healthy.size()),
                    chance.oneOf(teams.get(i % teams.size()).specialists()),
                    day(chance, change),
                    Set.of()));
        }
        for (int i = 0; i < 8; i++) {
            var schools = offers("seminar");
            drafts.add(held(
                    schools.get(i % schools.size()),
                    teams.get(i % teams.size()).psychologist(),
                    day(chance, change),
                    Set.of()));
        }
        drafts.addAll(camps(teams, change));
        var ids = events.recordAll(drafts, change);
        var visits = new ArrayList<Attendance.Visit>();
        for (int i = 0; i < ids.size(); i++) {
            var guests = drafts.get(i).subject().audience() == Audience.PARENTS ? people.parents() : people.children();
            var event = ids.get(i);
            var first = chance.between(0, guests.size() - 30);
            guests.subList(first, first + chance.between(10, 25))
                    .forEach(each -> visits.add(new Attendance.Visit(event, each)));
        }
        attendance.recordAll(visits, change);
    }

    private static List<SessionDraft> camps(List<Team> teams, Change change) {
        var camps = new ArrayList<SessionDraft>();
        for (int month = 6; month <= 7; month++) {
            var first = LocalDate.of(change.today().getYear(), month, 5);
            var on = first.plusDays(20).isAfter(change.today()) ? first.minusYears(1) : first;
            var team = teams.get(month % teams.size());
            camps.add(new SessionDraft(
                    null,
                    null,
                    new SessionDraft.Subject(
                            EventKind.CAMP,
                            null,
                            Audience.MINORS,
                            month == 6 ? "Лагерь «Причал», первая смена" : "Лагерь «Причал», вторая смена",
                            "Программа смены и согласия родителей — в папке отделения."),
                    new SessionDraft.Time(on, on.plusDays(13), null, null),
                    new SessionDraft.Place(Channel.IN_PERSON, "База «Лесная поляна»", null, null),
                    new SessionDraft.People(team.pedagogue(), Set.of(team.psychologist()), null),
                    SessionDraft.Outcome.HELD));
        }
        return camps;
    }

    /** Open holidays, to which whoever wants may come: counted by heads. */
    private void openDoors(List<Team> teams, Chance chance, Change change) {
        var drafts = new ArrayList<SessionDraft>();
        for (var offer : offers("mass_event")) {
            for (int i = 0; i < 2; i++) {
                var outcome = SessionDraft.Outcome.attendedBy(chance.between(60, 240), chance.between(20, 120));
                drafts.add(draft(offer, teams.get(i).head(), day(chance, change), Set.of(), outcome));
            }
        }
        events.recordAll(drafts, change);
    }

    /** What lies ahead, what fell through, and what nobody has told about yet. */
    private void ahead(List<Team> teams, Chance chance, Change change) {
        var offers = offers("leisure");
        var drafts = new ArrayList<SessionDraft>();
        for (int i = 0; i < 6; i++) {
            var team = teams.get(i % teams.size());
            drafts.add(draft(
                    offers.get(i * 3),
                    team.pedagogue(),
                    change.today().plusDays(i * 6L + 2),
                    Set.of(),
                    SessionDraft.Outcome.PLANNED));
        }
        var own = teams.getFirst();
        drafts.add(draft(
                offers.get(15),
                own.psychologist(),
                change.today(),
                Set.copyOf(own.specialists()),
                SessionDraft.Outcome.PLANNED));
        drafts.add(draft(
                offers.get(18),
                own.pedagogue(),
                change.today().minusDays(4),
                Set.copyOf(own.specialists()),
                SessionDraft.Outcome.PLANNED));
        for (var reason : List.of("Карантин в школе", "Метель, дорога закрыта", "Болезнь ведущего")) {
            drafts.add(draft(
                    chance.oneOf(offers),
                    own.pedagogue(),
                    day(chance, change),
                    Set.of(),
                    SessionDraft.Outcome.cancelled(reason)));
        }
        events.recordAll(drafts, change);
    }

    private static LocalDate day(Chance chance, Change change) {
        return chance.workdayBetween(
                change.today().minusDays(DemoSeries.weeks(change.today()) * 7L),
                change.today().minusDays(1));
    }

    private static List<Tsv.Row> offers(String kind) {
        return Tsv.read("/opora/demo/events.tsv").stream()
                .filter(row -> row.get("kind").equals(kind))
                .toList();
    }

    private static SessionDraft held(Tsv.Row offer, UUID leader, LocalDate on, Set<UUID> helpers) {
        return draft(offer, leader, on, helpers, SessionDraft.Outcome.HELD);
    }

    private static SessionDraft draft(
            Tsv.Row offer, UUID leader, LocalDate on, Set<UUID> helpers, SessionDraft.Outcome outcome) {
        return new SessionDraft(
                null,
                null,
                SessionDraft.Subject.of(
                        EventKind.of(offer.get("kind")).orElseThrow(),
                        LeisureForm.of(offer.get("form")).orElse(null),
                        Audience.of(offer.get("audience")).orElseThrow(),
                        offer.get("title")),
                SessionDraft.Time.of(on, offer.number("minutes")),
                SessionDraft.Place.of(offer.flag("online") ? Channel.ONLINE : Channel.IN_PERSON),
                new SessionDraft.People(leader, helpers, null),
                outcome);
    }
}
