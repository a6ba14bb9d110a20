package opora.reports.count;

import static opora.reports.World.TODAY;
import static opora.reports.World.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.Centre;
import opora.PageTest;
import opora.platform.access.User;
import opora.reports.Story;
import opora.reports.World;
import opora.reports.passport.Passport;
import opora.reports.passport.Passports;
import opora.reports.passport.Spec;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class CountingTest {

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
    List<Passport> indicators;

    @BeforeEach
    void setUp() {
        story = new Story(db, centre);
        indicators = passports.report("T23").orElseThrow().indicators();
    }

    @Test
    void theYearIsCountedAsByHand() {
        var answers = counting.answers(indicators, question(Scope.WHOLE));

        var known = known(answers);
        assertThat(known).containsAllEntriesOf(Story.YEAR);
        Story.YEAR.keySet().forEach(known::remove);
        assertThat(known.values()).hasSizeGreaterThan(40).containsOnly("0");
        assertThat(answers.get("T23-33.share").numerator()).isEqualByComparingTo("1");
        assertThat(answers.get("T23-33.share").denominator()).isEqualByComparingTo("3");
    }

    @Test
    void thePreviousYearIsCountedByTheSameRules() {
        var answers = counting.answers(indicators, question(Scope.WHOLE).about(YEAR.previous()));

        assertThat(known(answers))
                .containsEntry("T23-01", "1")
                .containsEntry("T23-32", "2")
                .containsEntry("T23-34", "0")
                .containsEntry("T23-35", "3")
                .doesNotContainKey("T23-41.urgent");
    }

    @Test
    void aSectionCountsWhatHappenedToThoseWhoLivedThere() {
        var first = answers(new Scope(null, null, null, story.small.firstSection(), null));
        var second = answers(new Scope(null, null, null, story.small.secondSection(), null));

        assertThat(first)
                .containsEntry("T23-11", "7")
                .containsEntry("T23-32", "1")
                .containsEntry("T23-34", "0");
        assertThat(second)
                .containsEntry("T23-11", "3")
                .containsEntry("T23-32", "3")
                .containsEntry("T23-33", "1");
    }

    @Test
    void aSettlementAndADistrictCountThoseWhoLivedThere() {
        var district =
                db.fetchValue("select municipality_id from territory.settlement where id = ?", story.small.near());
        var remote = answers(new Scope(null, story.small.remote(), null, null, null));
        var all = answers(new Scope((UUID) district, null, null, null, null));

        assertThat(remote)
                .containsEntry("T23-11", "3")
                .containsEntry("T23-32", "3")
                .containsEntry("T23-35", "0");
        assertThat(all)
                .containsEntry("T23-11", "10")
                .containsEntry("T23-32", "3")
                .containsEntry("T23-35", "2");
    }

    @Test
    void aSpecialistCountsOwnWorkAndTheStatusesOfCuratedFamilies() {
        var colleague = answers(new Scope(null, null, null, null, story.small.colleague()));

        assertThat(colleague)
                .containsEntry("T23-11", "4")
                .containsEntry("T23-32", "1")
                .containsEntry("T23-33", "1")
                .containsEntry("T23-34", "1");
    }

    @Test
    void aDepartmentCountsTheWorkOfItsEmployees() {
        var other = centre.department(story.small.institution(), "Отделение срочной помощи");

        assertThat(answers(new Scope(null, null, story.small.department(), null, null)))
                .containsEntry("T23-11", "11")
                .containsEntry("T23-32", "3");
        assertThat(answers(new Scope(null, null, other, null, null)))
                .containsEntry("T23-11", "0")
                .containsEntry("T23-32", "0")
                .doesNotContainKey("T23-33.share");
    }

    @Test
    void nobodyCountsWhatTheyMayNotOpen() {
        var specialist = centre.user(story.small.specialistAccount());
        var answers = known(counting.answers(indicators, question(specialist, Scope.WHOLE)));

        assertThat(answers)
                .containsEntry("T23-11", "4")
                .containsEntry("T23-32", "0")
                .containsEntry("T23-35", "2");
    }

    @Test
    void theListBehindEveryNumberIsAsLongAsTheNumber() {
        for (var user : List.of(director(), centre.user(story.small.specialistAccount()))) {
            for (var scope : List.of(
                    Scope.WHOLE,
                    new Scope(null, null, null, story.small.secondSection(), null),
                    new Scope(null, null, null, null, story.small.colleague()))) {
                var question = question(user, scope);
                var answers = counting.answers(indicators, question);
                for (var passport : indicators) {
                    if (!(passport.spec() instanceof Spec.Ratio)
                            && answers.get(passport.code()).value() != null) {
                        assertThat(sizeOf(passport, question))
                                .as(passport.code() + " " + scope)
                                .isEqualByComparingTo(
                                        answers.get(passport.code()).value());
                    }
                }
            }
        }
    }

    @Test
    void aLongListIsReadByPagesWithoutLosingNamesakes() {
        var world = story.world;
        for (int i = 0; i < 120; i++) {
            var family = world.family("Однофамильцевы", story.small.near(), story.small.firstSection());
            var person = world.member(family, "Однофамильцева", World.on(1, 1));
            world.served("8.01", family, person, story.small.specialist(), World.on(9, 1), "visit", 1);
        }
        var question = question(Scope.WHOLE);
        var answers = counting.answers(indicators, question);
        for (var code : List.of("T23-01", "T23-08", "T23-09", "T23-11")) {
            var passport = indicators.stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            assertThat(answers.get(code).value()).isGreaterThan(BigDecimal.valueOf(120));
            assertThat(sizeOf(passport, question))
                    .isEqualByComparingTo(answers.get(code).value());
        }
    }

    /** Every report runs, whatever file brought it. */
    @Test
    void anEmptyInstitutionHasZerosAndNoRatios() {
        var empty = question(User.console(centre.institution()), Scope.WHOLE);
        var all = passports.reports().stream()
                .flatMap(each -> passports.report(each.code()).orElseThrow().indicators().stream())
                .toList();

        var answers = counting.answers(all, empty);

        assertThat(all).hasSizeGreaterThan(60);
        for (var passport : all) {
            var value = answers.get(passport.code()).value();
            switch (passport.spec()) {
                case Spec.Ratio _, Spec.Missing _, Spec.Statement _ ->
                    assertThat(value).as(passport.code()).isNull();
                default -> assertThat(value).as(passport.code()).isEqualByComparingTo(BigDecimal.ZERO);
            }
            assertThat(listing.records(passport, empty, null).rows())
                    .as(passport.code())
                    .isEmpty();
        }
    }

    private BigDecimal sizeOf(Passport passport, Question question) {
        var rows = new ArrayList<Listed>();
        String after = null;
        do {
            var slice = listing.records(passport, question, after);
            rows.addAll(slice.rows());
            after = slice.next();
        } while (after != null);
        assertThat(rows.stream().map(Listed::key)).doesNotHaveDuplicates();
        var units = passport.code().equals("T23-11");
        return BigDecimal.valueOf(rows.stream()
                .mapToInt(row -> units && row instanceof Listed.Fact fact ? fact.quantity() : 1)
                .sum());
    }

    private Map<String, String> answers(Scope scope) {
        return known(counting.answers(indicators, question(scope)));
    }

    private static Map<String, String> known(Map<String, Value> answers) {
        return answers.entrySet().stream()
                .filter(each -> each.getValue().value() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().value().toPlainString(), (a, b) -> a, TreeMap::new));
    }

    private Question question(Scope scope) {
        return question(director(), scope);
    }

    private static Question question(User user, Scope scope) {
        return new Question(YEAR, scope, user, TODAY);
    }

    private User director() {
        return centre.user(story.small.director());
    }
}
