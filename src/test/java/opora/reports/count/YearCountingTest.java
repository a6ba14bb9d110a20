package opora.reports.count;

import static opora.reports.World.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.platform.Ids;
import opora.reports.LooseFacts;
import opora.reports.Story;
import opora.reports.World;
import opora.reports.passport.Passport;
import opora.reports.passport.Passports;
import opora.reports.passport.Spec;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the journals of a year bring to the report: counted beside the small story, by hand. */
@PageTest
class YearCountingTest {

    @Autowired
    Counting counting;

    @Autowired
    Listing listing;

    @Autowired
    Passports passports;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Story story;
    LooseFacts facts;
    UUID family;
    UUID child;
    UUID parent;

    @BeforeEach
    void setUp() {
        story = new Story(db, centre);
        facts = new LooseFacts(db, story.small.institution());
        family = story.world.family("Рябинины", story.small.near(), story.small.firstSection());
        child = story.world.member(family, "Рябинин", LocalDate.of(2014, 4, 4));
        parent = story.world.member(family, "Рябинина", LocalDate.of(1986, 6, 6));
    }

    @Test
    void whoOnlyTookPartIsAClientToo() {
        attended("leisure/cinema/minors", on(5, 1), child, "online");
        attended("parents_club//parents", on(5, 2), parent, "in_person");

        assertThat(value("T23-01")).isEqualTo("9");
        assertThat(value("T23-04")).isEqualTo("3");
        assertThat(value("T23-04.families")).isEqualTo("3");
        assertThat(value("T23-06.families")).isEqualTo("5");
        assertThat(value("T23-06.minors")).isEqualTo("3");
        assertThat(value("T23-15")).isEqualTo("1");
        assertThat(value("T23-11")).isEqualTo("11");
        assertThat(value("T23-12")).isEqualTo("4");
    }

    @Test
    void sessionsAreCountedByKindSubtypeAndAudience() {
        session("leisure/cinema/minors", on(5, 1));
        session("leisure/hike/families", on(5, 2));
        session("leisure/hike/families", LocalDate.of(2022, 12, 31));
        session("parents_club//parents", on(5, 3));
        session("talk_hour//parents", on(5, 4));
        session("talk_hour//minors", on(5, 5));
        session("talk_hour//minors", on(5, 6));

        assertThat(value("T23-16")).isEqualTo("2");
        assertThat(value("T23-16.hike")).isEqualTo("1");
        assertThat(value("T23-16.virtual_exhibition")).isEqualTo("0");
        assertThat(value("T23-19")).isEqualTo("1");
        assertThat(value("T23-20.parents")).isEqualTo("1");
        assertThat(value("T23-20.minors")).isEqualTo("2");
    }

    /** Leisure and a healthy way of life meet in a family, whoever of it had which; a child must have had both. */
    @Test
    void bothMeansTheOneAndTheOther() {
        attended("leisure/hike/families", on(3, 1), child, "in_person");
        attended("healthy_lifestyle//adults", on(9, 1), parent, "in_person");

        assertThat(value("T23-17.families")).isEqualTo("1");
        assertThat(value("T23-17.minors")).isEqualTo("0");

        facts.fact("service", "pedagogical/4.01/service/healthy_lifestyle", on(10, 1))
                .of(family, child)
                .happened();
        assertThat(value("T23-17.minors")).isEqualTo("1");
        assertThat(value("T23-17.families")).isEqualTo("1");
    }

    /** Minor on the earlier of the two days: who came of age between them was a child when it began. */
    @Test
    void theAgeOfBothIsThatOfTheFirstDay() {
        var grown = story.world.member(family, "Рябинкин", LocalDate.of(2005, 7, 1));
        attended("leisure/hike/minors", on(6, 1), grown, "in_person");
        attended("healthy_lifestyle//minors", on(8, 1), grown, "in_person");

        assertThat(value("T23-17.minors")).isEqualTo("1");
    }

    @Test
    void aidIsCountedByFamiliesSumsAndGivers() {
        var fund = partner("Фонд «Родник»", true);
        var old = partner("Лавка", true);
        var neighbour = partner("Сосед", false);
        facts.fact("aid", "money/food/organisation/agreement", on(2, 1))
                .of(family)
                .from(fund)
                .worth("1500.50")
                .happened();
        facts.fact("aid", "goods/food/organisation/free", on(2, 2))
                .of(family)
                .from(old)
                .worth("100")
                .happened();
        facts.fact("aid", "money/food/budget/free", on(2, 3))
                .of(story.movers)
                .worth("400")
                .happened();
        facts.fact("aid", "goods/food/citizen/free", on(2, 4))
                .of(family)
                .from(neighbour)
                .worth("1")
                .happened();
        facts.fact("gift", "money/other/organisation/agreement", LocalDate.of(2021, 5, 5))
                .from(old)
                .happened();
        facts.fact("contribution_start", "organisation", on(1, 1)).from(fund).happened();

        assertThat(value("T23-25")).isEqualTo("2");
        assertThat(value("T23-26.families")).isEqualTo("2");
        assertThat(value("T23-26.amount")).isEqualTo("2001.50");
        assertThat(value("T23-27.organisations")).isEqualTo("1");
        assertThat(value("T23-27.citizens")).isEqualTo("1");
        assertThat(value("T23-28")).isEqualTo("1");
        assertThat(value("T23-41.aid")).isEqualTo("1000.75");
        assertThat(value("MON-23")).isEqualTo("3");
    }

    /** A partner known to the institution is new to none of its sections. */
    @Test
    void firstTimeLooksBeforeThePeriodAndBeyondTheScope() {
        var fund = partner("Фонд «Родник»", true);
        facts.fact("gift", "money/other/organisation/free", LocalDate.of(2022, 12, 31))
                .from(fund)
                .happened();
        facts.fact("aid", "goods/food/organisation/free", on(2, 1))
                .of(family)
                .from(fund)
                .with("section_id", story.small.firstSection())
                .happened();
        var newcomer = partner("Ферма", true);
        facts.fact("aid", "goods/food/organisation/free", on(2, 1))
                .of(family)
                .from(newcomer)
                .with("section_id", story.small.firstSection())
                .happened();
        var first = new Scope(null, null, null, story.small.firstSection(), null);
        var second = new Scope(null, null, null, story.small.secondSection(), null);

        assertThat(value("T23-27.organisations", Scope.WHOLE)).isEqualTo("1");
        assertThat(value("T23-27.organisations", first)).isEqualTo("1");
        assertThat(value("T23-27.organisations", second)).isEqualTo("0");
    }

    @Test
    void tripsAndMeetingsAreToldApartByTheirCodes() {
        for (var code : List.of(
                "trip/planned/interagency",
                "trip/emergency/interagency",
                "trip/planned/own",
                "raid/planned/interagency")) {
            facts.fact("trip", code, on(4, 4)).by(story.small.specialist()).happened();
        }
        for (var code : List.of("planning/changed", "planning/unchanged", "joint_session/changed")) {
            facts.fact("meeting", code, on(4, 5)).happened();
        }

        assertThat(value("T23-29")).isEqualTo("2");
        assertThat(value("T23-31.raids")).isEqualTo("1");
        assertThat(value("T23-30")).isEqualTo("2");
        assertThat(value("T23-30.changed")).isEqualTo("1");
        assertThat(value("T23-31.sessions")).isEqualTo("1");
    }

    @Test
    void theWorkOfSpecialistsIsCountedByEmployees() {
        var one = story.small.specialist();
        var other = story.small.colleague();
        facts.fact("supervision", "meeting", on(3, 3)).by(one).happened();
        for (var employee : List.of(one, other)) {
            facts.fact("supervision_attendance", "meeting", on(3, 3))
                    .by(employee)
                    .times(0)
                    .happened();
        }
        facts.fact("professional_consultation", "psychologist", on(3, 4))
                .by(other)
                .happened();
        facts.fact("professional_consultation", "social_worker", on(3, 5)).happened();
        facts.fact("training", "technology", on(6, 1)).by(one).happened();
        facts.fact("training", "technology", on(7, 1)).by(one).happened();
        facts.fact("training", "qualification", on(7, 1)).by(other).happened();
        facts.fact("seminar", "training_seminar/marathon_practicum", on(7, 2)).happened();
        facts.fact("seminar", "training_seminar/other", on(7, 3)).happened();
        facts.fact("tool_introduced", "tool", on(7, 4)).happened();
        facts.fact("online_cycle", "stories", on(7, 5)).happened();
        facts.fact("publication", "article/site", on(7, 6)).happened();

        assertThat(value("T23-23.supervision")).isEqualTo("1");
        assertThat(value("T23-23.consultations")).isEqualTo("2");
        assertThat(value("T23-23.social_worker")).isEqualTo("1");
        assertThat(value("T23-24")).isEqualTo("2");
        assertThat(value("T23-24.consulted")).isEqualTo("1");
        assertThat(value("T23-36")).isEqualTo("1");
        assertThat(value("T23-37")).isEqualTo("1");
        assertThat(value("T23-38")).isEqualTo("1");
        assertThat(value("T23-02")).isEqualTo("1");
        assertThat(value("T23-05.stories")).isEqualTo("1");
        assertThat(value("T23-05.speech-therapy")).isEqualTo("0");
        assertThat(value("MON-25")).isEqualTo("2");
        assertThat(value("MON-27")).isEqualTo("1");
    }

    @Test
    void outcomesAreCountedByAge() {
        var unborn = story.world.member(family, "Рябинкина", null);
        facts.fact("outcome", "behaviour", on(5, 5)).of(family, child).happened();
        facts.fact("outcome", "behaviour", on(5, 6)).of(family, child).happened();
        facts.fact("outcome", "upbringing", on(5, 5)).of(family, parent).happened();
        facts.fact("outcome", "upbringing", on(5, 5)).of(family, unborn).happened();
        facts.fact("outcome", "upbringing", on(5, 5)).of(family, child).happened();

        assertThat(value("T23-22")).isEqualTo("1");
        assertThat(value("T23-39")).isEqualTo("2");
        assertThat(value("MON-15")).isEqualTo("1");
        assertThat(value("MON-29.upbringing")).isEqualTo("1");
    }

    @Test
    void familiesAreComparedByTheirLastRatingsWithTheFirst() {
        domains();
        rated(family, "microclimate", LocalDate.of(2022, 10, 1), 2, 2);
        rated(family, "microclimate", on(4, 1), 4, 2);
        rated(family, "microclimate", on(10, 1), 3, 2);
        rated(family, "finances", on(10, 1), 3, 3);
        rated(story.movers, "microclimate", on(4, 1), 3, 2);
        rated(story.movers, "microclimate", on(10, 1), 2, 2);
        rated(story.soldiers, "microclimate", on(10, 1), 5, 4);
        rated(story.soldiers, "finances", on(10, 2), 1, 2);

        assertThat(value("T23-21")).isEqualTo("2");
        assertThat(value("T23-17.quality")).isEqualTo("1");
        assertThat(value("MON-21")).isEqualTo("0");
    }

    /** Every number of both reports opens to as many records. */
    @Test
    void theListsAreAsLongAsTheNumbers() {
        bothMeansTheOneAndTheOther();
        sessionsAreCountedByKindSubtypeAndAudience();
        aidIsCountedByFamiliesSumsAndGivers();
        tripsAndMeetingsAreToldApartByTheirCodes();
        theWorkOfSpecialistsIsCountedByEmployees();
        outcomesAreCountedByAge();
        familiesAreComparedByTheirLastRatingsWithTheFirst();
        for (var report : List.of("T23", "MON")) {
            var indicators = passports.report(report).orElseThrow().indicators();
            var answers = counting.answers(indicators, question(Scope.WHOLE));
            for (var passport : indicators) {
                if (!(passport.spec() instanceof Spec.Ratio || passport.spec() instanceof Spec.Statement)) {
                    assertThat(sizeOf(passport))
                            .as(passport.code())
                            .isEqualByComparingTo(answers.get(passport.code()).value());
                }
            }
        }
    }

    private BigDecimal sizeOf(Passport passport) {
        var rows = new ArrayList<Listed>();
        String after = null;
        do {
            var slice = listing.records(passport, question(Scope.WHOLE), after);
            rows.addAll(slice.rows());
            after = slice.next();
        } while (after != null);
        return rows.stream()
                .map(row -> switch (row) {
                    case Listed.Fact fact when passport.code().equals("T23-26.amount") -> fact.amount();
                    case Listed.Fact fact when passport.code().equals("T23-11") -> BigDecimal.valueOf(fact.quantity());
                    default -> BigDecimal.ONE;
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void session(String code, LocalDate on) {
        facts.fact("session", code, on).by(story.small.specialist()).happened();
    }

    private void attended(String code, LocalDate on, UUID person, String channel) {
        facts.fact("attendance", code, on)
                .of(family, person)
                .through(channel)
                .times(0)
                .happened();
    }

    private UUID partner(String name, boolean legalPerson) {
        var id = Ids.next();
        db.execute(
                "insert into partners.partner (institution_id, id, name, name_key, kind, legal_person) values ({0}, {1}, {2}, {2}, 'business', {3})",
                DSL.val(story.small.institution()), DSL.val(id), DSL.val(name), DSL.val(legalPerson));
        return id;
    }

    private void domains() {
        for (var domain : List.of("microclimate", "finances")) {
            db.execute(
                    "insert into casework.monitoring_domain (institution_id, code, title, position, words) values ({0}, {1}, {1}, 1, '{1,2,3,4,5}') on conflict do nothing"
                            .replace("'{1,2,3,4,5}'", "array['1', '2', '3', '4', '5']"),
                    DSL.val(story.small.institution()),
                    DSL.val(domain));
        }
    }

    private void rated(UUID rated, String domain, LocalDate on, int score, int baseline) {
        var monitoring = Ids.next();
        var institution = DSL.val(story.small.institution());
        db.execute(
                "insert into casework.monitoring (institution_id, id, family_id, observed_on, employee_id, recorded_at, recorded_by) select {0}, {1}, {2}, {3}, {4}, now(), {0} where not exists (select from casework.monitoring where family_id = {2} and observed_on = {3})",
                institution, DSL.val(monitoring), DSL.val(rated), DSL.val(on), DSL.val(story.small.specialist()));
        db.execute(
                "insert into casework.rating (institution_id, id, monitoring_id, family_id, domain, counted_as, observed_on, score, baseline_score, baseline_on) select {0}, gen_random_uuid(), m.id, {1}, {2}, {2}, {3}, {4}, {5}, {3} from casework.monitoring m where m.family_id = {1} and m.observed_on = {3}",
                institution, DSL.val(rated), DSL.val(domain), DSL.val(on), DSL.val(score), DSL.val(baseline));
    }

    private String value(String code) {
        return value(code, Scope.WHOLE);
    }

    private String value(String code, Scope scope) {
        var report = passports.report(code.substring(0, code.indexOf('-'))).orElseThrow();
        var value =
                counting.answers(report.indicators(), question(scope)).get(code).value();
        assertThat(value).as(code).isNotNull();
        return value.toPlainString();
    }

    private Question question(Scope scope) {
        return new Question(World.YEAR, scope, centre.user(story.small.director()), World.TODAY);
    }
}
