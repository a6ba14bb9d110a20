package opora.outreach;

import static opora.partners.db.Tables.PARTNER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import opora.Centre;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.Ids;
import org.jooq.DSLContext;

/** The ground of the tests: a small centre, a family in each of its sections, an agency, and the employees of a crew. */
public class Field {

    public static final LocalDate DAY = LocalDate.of(2023, 5, 17);

    public final Centre.Small small;
    public final UUID family;
    public final UUID mother;
    public final UUID otherFamily;
    public final UUID hospital;
    public final UUID psychologist;
    public final Change director;

    public Field(DSLContext db, Centre centre, RegisterFamily register) {
        small = centre.small();
        director = centre.by(small.director());
        var registered = PeopleFixture.family(register, small, director);
        family = registered.familyId();
        mother = registered.personIds().getFirst();
        otherFamily = register.register(PeopleFixture.family(small.remote(), PeopleFixture.mother("Ивина")), director)
                .familyId();
        hospital = agency(db, "Участковая больница");
        psychologist = centre.employee(small.institution(), small.department(), "Белова", "Педагог-психолог");
    }

    public UUID agency(DSLContext db, String name) {
        var id = Ids.next();
        db.insertInto(PARTNER)
                .set(PARTNER.INSTITUTION_ID, small.institution())
                .set(PARTNER.ID, id)
                .set(PARTNER.NAME, name)
                .set(PARTNER.NAME_KEY, name.toLowerCase(Locale.ROOT))
                .set(PARTNER.KIND, "interagency_team")
                .set(PARTNER.LEGAL_PERSON, true)
                .execute();
        return id;
    }

    public TripDetails details(LocalDate on) {
        return new TripDetails(
                on, TripForm.TRIP, Urgency.PLANNED, "УАЗ Р 215 МК", "Обследование", "", small.specialist());
    }

    /** The specialist alone goes to both settlements and finds both families at home. */
    public TripDraft trip(LocalDate on, OutreachStatus status, OutsiderDraft... outsiders) {
        return new TripDraft(
                null,
                details(on),
                status,
                "",
                List.of(small.near(), small.remote()),
                List.of(),
                List.of(outsiders),
                List.of(
                        new StopDraft(family, StopOutcome.VISITED, ""),
                        new StopDraft(otherFamily, StopOutcome.ABSENT, "Никого не было")));
    }

    public TripDraft trip(LocalDate on, List<UUID> crew, OutsiderDraft... outsiders) {
        return new TripDraft(
                null, details(on), OutreachStatus.HELD, "", List.of(), crew, List.of(outsiders), List.of());
    }

    public MeetingDraft meeting(LocalDate on, OutreachStatus status, boolean changed) {
        return new MeetingDraft(
                null,
                on,
                MeetingKind.PLANNING,
                status,
                "",
                small.specialist(),
                List.of(hospital),
                List.of(
                        new MeetingDraft.Discussed(family, changed, changed ? "Назначен школьный куратор" : ""),
                        new MeetingDraft.Discussed(otherFamily, false, "")),
                "Продолжить работу");
    }
}
