package opora.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Centre;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.services.Channel;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** A mother and her daughter, and meetings for them; what a test does not say is filled in. */
final class GroupsFixture {

    static final LocalDate DAY = LocalDate.of(2024, 3, 14);

    private GroupsFixture() {}

    static List<UUID> family(RegisterFamily register, UUID settlement, String name, Change change) {
        var family = PeopleFixture.family(
                settlement, PeopleFixture.mother(name), PeopleFixture.child(name, LocalDate.of(2016, 5, 4)));
        return register.register(family, change).personIds();
    }

    static List<UUID> people(RegisterFamily register, Centre.Small small, int number, Change change) {
        var people = new ArrayList<UUID>();
        for (int i = 0; i < number; i++) {
            people.add(family(register, small.near(), "Рожкова" + "абвгдежзиклмнопр".charAt(i), change)
                    .getLast());
        }
        return people;
    }

    static SessionDraft excursion(Centre.Small small) {
        return excursion(small, DAY, SessionDraft.Outcome.HELD);
    }

    static SessionDraft excursion(Centre.Small small, LocalDate on, SessionDraft.Outcome outcome) {
        return new SessionDraft(
                null,
                null,
                SessionDraft.Subject.of(EventKind.LEISURE, LeisureForm.EXCURSION, Audience.MINORS, "Экскурсия в музей"),
                SessionDraft.Time.of(on, 90),
                SessionDraft.Place.of(Channel.IN_PERSON),
                SessionDraft.People.ledBy(small.specialist()),
                outcome);
    }

    static SessionDraft of(UUID series, Centre.Small small, EventKind kind, LocalDate on, int minutes) {
        return new SessionDraft(
                null,
                series,
                SessionDraft.Subject.of(kind, null, Audience.PARENTS, "Занятие"),
                SessionDraft.Time.of(on, minutes),
                SessionDraft.Place.of(Channel.ONLINE),
                SessionDraft.People.ledBy(small.specialist()),
                SessionDraft.Outcome.HELD);
    }

    /** The facts of a centre as a report reads them, one line each. */
    static List<String> facts(DSLContext db, UUID institution) {
        return db
                .resultQuery("""
                        select kind, code, quantity, person_id is not null as person, family_id is not null as family,
                               section_id is not null as section, channel
                        from reports.fact
                        where institution_id = {0} and kind in ('session', 'attendance', 'headcount')
                        order by kind, code, quantity
                        """, DSL.val(institution))
                .fetch(row -> row.get("kind") + " " + row.get("code") + " " + row.get("quantity")
                        + (row.get("person", Boolean.class) ? " person" : "")
                        + (row.get("family", Boolean.class) ? " family" : "")
                        + (row.get("section", Boolean.class) ? " section" : "")
                        + " " + row.get("channel"))
                .stream()
                .toList();
    }
}
