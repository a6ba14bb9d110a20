package opora.casework;

import static opora.people.PeopleFixture.LONG_AGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class MonitoringTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);

    @Autowired
    Vault vault;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    RecordMonitoring recordMonitoring;

    @Autowired
    VoidMonitoring voidMonitoring;

    @Autowired
    DecideAfterMonitoring decide;

    @Autowired
    WithdrawObservations withdraw;

    @Autowired
    MonitoringDomains domains;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change change;
    UUID family;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        domains.seed(small.institution());
        change = centre.by(small.specialistAccount());
        family = PeopleFixture.family(registerFamily, small, change).familyId();
    }

    @Test
    void aCentreBeginsWithTenPositionsOfWhichOneRepeatsAnother() {
        domains.seed(small.institution());

        var all = domains.all(small.institution());
        assertThat(all)
                .extracting(MonitoringDomain::code)
                .containsExactly(
                        "health",
                        "basic_needs",
                        "psychological",
                        "social",
                        "finances",
                        "psychological_2",
                        "development_school",
                        "substances",
                        "child_parent",
                        "microclimate");
        assertThat(all).filteredOn(domain -> !domain.active()).singleElement().satisfies(domain -> {
            assertThat(domain.code()).isEqualTo("psychological_2");
            assertThat(domain.repeats()).isEqualTo("psychological");
        });
        assertThat(all)
                .allMatch(domain ->
                        domain.improvementStep() == 1 && domain.words().size() == 5);
    }

    @Test
    void aRatingIsComparedWithTheFirstAndTheOneBefore() {
        record(FIRST, "microclimate", 2);
        record(FIRST.plusMonths(6), "microclimate", 4);
        record(FIRST.plusMonths(12), "microclimate", 3);

        assertThat(compared("microclimate"))
                .containsExactly("2 from 2 after null", "4 from 2 after 2", "3 from 2 after 4");
        assertThat(db.fetchOne(
                                "select kind, code, quantity, section_id, employee_id, urgent from reports.fact "
                                        + "where family_id = ? and kind = 'monitoring' and occurred_on = ?",
                                family,
                                FIRST)
                        .intoList())
                .containsExactly(
                        "monitoring",
                        "family",
                        java.math.BigDecimal.ONE,
                        small.firstSection(),
                        small.specialist(),
                        false);
    }

    @Test
    void aVoidedMonitoringIsNoBaselineAndNoFact() {
        var first = record(FIRST, "microclimate", 5);
        record(FIRST.plusMonths(6), "microclimate", 2);
        record(FIRST.plusMonths(12), "microclimate", 3);

        voidMonitoring.voidIt(first, because("Перепутана семья"));

        assertThat(compared("microclimate")).containsExactly("2 from 2 after null", "3 from 2 after 2");
        assertThat(facts("monitoring")).isEqualTo(2);
        assertThat(record(FIRST, "microclimate", 1)).isNotEqualTo(first);
        assertThat(compared("microclimate"))
                .containsExactly("1 from 1 after null", "2 from 1 after 1", "3 from 1 after 2");
    }

    @Test
    void aRepeatCountsOnlyWhereWhatItRepeatsWasNotRated() {
        record(FIRST, "psychological_2", 2);
        recordAll(draft(
                FIRST.plusMonths(6),
                new MonitoringDraft.Rating("psychological", 3, ""),
                new MonitoringDraft.Rating("psychological_2", 5, "")));

        assertThat(compared("psychological")).containsExactly("2 from 2 after null", "3 from 2 after 2");
        assertThat(compared("psychological_2")).isEmpty();
    }

    /** However monitorings come and go, what is kept beside the ratings is what a reading of all of them would find. */
    @Test
    void whatIsKeptIsWhatWouldBeFound() {
        var random = new Random(20231);
        var standing = new ArrayList<UUID>();
        for (int i = 0; i < 30; i++) {
            var day = FIRST.plusDays(i * 17L % 29);
            if (i % 3 == 2) {
                voidMonitoring.voidIt(standing.remove(random.nextInt(standing.size())), because("ошибка"));
            } else {
                standing.add(recordMonitoring.record(
                        Ids.next(),
                        draft(
                                day,
                                new MonitoringDraft.Rating("social", 1 + random.nextInt(5), ""),
                                new MonitoringDraft.Rating("health", 1 + random.nextInt(5), "")),
                        change));
            }
        }

        assertThat(db.fetch("""
                        select rating_id, baseline_score, baseline_on, previous_score
                        from casework.monitoring_rating where institution_id = ?
                        except
                        select id, first_value(score) over line, first_value(observed_on) over line, lag(score) over line
                        from casework.rating where institution_id = ? and not voided
                        window line as (partition by family_id, domain order by observed_on)
                        """, small.institution(), small.institution())).isEmpty();
        assertThat(compared("social")).hasSize(10);
    }

    @Test
    void whatCannotBeTrueIsRefused() {
        assertThatThrownBy(() -> record(LONG_AGO.minusDays(1), "social", 3))
                .hasMessage("casework.refused.before-registration");
        assertThatThrownBy(() -> record(change.today().plusDays(1), "social", 3))
                .hasMessage("casework.refused.future");
        assertThatThrownBy(() -> record(FIRST, "social", 6)).hasMessage("casework.refused.score");
        assertThatThrownBy(() -> record(FIRST, "weather", 3)).hasMessage("casework.refused.unknown-domain");
        assertThatThrownBy(() -> recordAll(draft(FIRST))).hasMessage("casework.refused.nothing-rated");
        assertThatThrownBy(() -> recordMonitoring.record(
                        Ids.next(),
                        new MonitoringDraft(
                                family,
                                FIRST,
                                small.specialist(),
                                List.of(new MonitoringDraft.Rating("social", 3, "")),
                                "",
                                "Усилить сопровождение",
                                FIRST.minusDays(1)),
                        change))
                .hasMessage("casework.refused.decided-before");
        record(FIRST, "social", 3);
        assertThatThrownBy(() -> record(FIRST, "health", 3)).hasMessage("constraint.one_monitoring_of_a_family_a_day");
        assertThatThrownBy(() -> recordMonitoring.record(
                        Ids.next(),
                        draft(FIRST.plusDays(1), new MonitoringDraft.Rating("social", 3, "")),
                        centre.by(small.colleagueAccount())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSameFormSentTwiceIsOneMonitoring() {
        var key = Ids.next();
        var draft = draft(FIRST, new MonitoringDraft.Rating("social", 3, ""));

        recordMonitoring.record(key, draft, change);
        recordMonitoring.record(key, draft, change);

        assertThat(facts("monitoring")).isOne();
    }

    @Test
    void aDecisionIsRecordedWhenItIsTaken() {
        var monitoring = record(FIRST, "social", 3);

        decide.decide(monitoring, "Включить в группу «Мамина школа»", FIRST.plusDays(9), change);

        var decided = db.fetchSingle("select decision, decided_on from casework.monitoring where id = ?", monitoring);
        assertThat(vault.open(CaseworkSecrets.DECISION, monitoring, decided.get(0, String.class)))
                .isEqualTo("Включить в группу «Мамина школа»");
        assertThat(decided.get(1, LocalDate.class)).isEqualTo(FIRST.plusDays(9));
        assertThatThrownBy(() -> decide.decide(monitoring, " ", FIRST.plusDays(9), change))
                .hasMessage("casework.refused.no-decision");
        voidMonitoring.voidIt(monitoring, because("ошибка"));
        assertThatThrownBy(() -> decide.decide(monitoring, "Поздно", FIRST.plusDays(9), change))
                .hasMessage("casework.refused.voided");
    }

    @Test
    void ratingsOfOneDayThatComeInPortionsAreOneMonitoringAndGoWithTheLast() {
        var director = centre.by(small.director());
        var some = recordMonitoring.recordAll(
                List.of(draft(FIRST, new MonitoringDraft.Rating("social", 3, ""))), director);
        var rest = recordMonitoring.recordAll(
                List.of(draft(FIRST, new MonitoringDraft.Rating("health", 2, ""))), director);

        assertThat(rest.getFirst().monitoringId()).isEqualTo(some.getFirst().monitoringId());
        assertThat(facts("monitoring")).isOne();

        withdraw.ratings(some.getFirst().ratings().values(), director);
        assertThat(facts("monitoring")).isOne();
        withdraw.ratings(rest.getFirst().ratings().values(), director);
        assertThat(db.fetchValue("select count(*) from casework.monitoring where family_id = ?", family))
                .isEqualTo(0L);
    }

    private UUID record(LocalDate on, String domain, int score) {
        return recordMonitoring.record(Ids.next(), draft(on, new MonitoringDraft.Rating(domain, score, "")), change);
    }

    private void recordAll(MonitoringDraft draft) {
        recordMonitoring.recordAll(List.of(draft), change);
    }

    private MonitoringDraft draft(LocalDate on, MonitoringDraft.Rating... ratings) {
        return new MonitoringDraft(family, on, small.specialist(), Arrays.asList(ratings));
    }

    private Change because(String reason) {
        return new Change(change.user(), change.at(), reason);
    }

    private List<String> compared(String domain) {
        return db.fetch(
                        "select score || ' from ' || baseline_score || ' after ' || coalesce(previous_score::text, 'null') "
                                + "from casework.monitoring_rating where family_id = ? and domain = ? order by observed_on",
                        family,
                        domain)
                .getValues(0, String.class);
    }

    private long facts(String kind) {
        return db.fetchSingle("select count(*) from reports.fact where family_id = ? and kind = ?", family, kind)
                .into(Long.class);
    }
}
