package opora.casework.conference;

import static opora.casework.db.Tables.CONFERENCE;
import static opora.casework.db.Tables.CONFERENCE_DECISION;
import static opora.casework.db.Tables.CONFERENCE_FAMILY;
import static opora.casework.db.Tables.CONFERENCE_ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is done with a conference in whatever order, nothing is said before it was held or changed after it was cancelled. */
@PageTest
class ConferenceLifecycleTest {

    private static final int COMMANDS = 60;

    private static final Map<ConferenceState, Set<ConferenceState>> MAY = Map.of(
            ConferenceState.PLANNED, Set.of(ConferenceState.values()),
            ConferenceState.HELD, Set.of(ConferenceState.HELD),
            ConferenceState.CANCELLED, Set.of(ConferenceState.CANCELLED));

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    PlanConference planConference;

    @Autowired
    BuildAgenda buildAgenda;

    @Autowired
    HoldConference holdConference;

    @Autowired
    KeepMinutes keepMinutes;

    @Autowired
    DecideAtConference decideAtConference;

    @Autowired
    DSLContext db;

    @ParameterizedTest
    @ValueSource(longs = {5, 23, 613, 7919})
    void anySequenceOfCommandsKeepsTheTable(long seed) {
        var small = centre.small();
        var change = centre.by(small.director());
        var random = new Random(seed);
        var families = new ArrayList<UUID>();
        for (int i = 0; i < 3; i++) {
            families.add(PeopleFixture.family(registerFamily, small, change).familyId());
        }
        var conferences = new ArrayList<UUID>();
        for (int i = 0; i < 3; i++) {
            conferences.add(planConference.plan(
                    new ConferenceDraft(
                            Ids.next(),
                            ConferenceKind.values()[random.nextInt(3)],
                            change.today(),
                            "",
                            small.specialist(),
                            List.of(),
                            List.of(),
                            List.of("ПДН"),
                            List.of(families.get(i))),
                    change));
        }
        for (int command = 0; command < COMMANDS; command++) {
            var id = conferences.get(random.nextInt(3));
            var family = families.get(random.nextInt(3));
            var before = state(id);
            try {
                oneStep(id, family, random, change);
            } catch (Refused | NotFound told) {
                assertThat(state(id)).isEqualTo(before);
            }
            assertThat(MAY.get(before)).contains(state(id));
        }
        invariants(small.institution());
    }

    private ConferenceState state(UUID id) {
        return ConferenceState.of(
                db.fetchSingle(CONFERENCE, CONFERENCE.ID.eq(id)).getState());
    }

    private void oneStep(UUID id, UUID family, Random random, Change change) {
        switch (random.nextInt(9)) {
            case 0 -> planConference.add(id, family, change);
            case 1 -> buildAgenda.add(id, family, "Вопрос " + random.nextInt(), change);
            case 2 -> buildAgenda.renew(id, change);
            case 3 -> holdConference.holdWithAll(id, change.today().minusDays(random.nextInt(5) - 2L), change);
            case 4 ->
                holdConference.cancel(
                        id, new Change(change.user(), change.at(), random.nextInt(3) > 0 ? "" : "Болезнь"));
            case 5 ->
                keepMinutes.keep(id, family, random.nextInt(3), random.nextBoolean() ? "" : "Семья", Map.of(), change);
            case 6, 7 ->
                decideAtConference.decide(
                        id,
                        family,
                        new DecisionDraft(
                                Ids.next(),
                                null,
                                null,
                                "ПДН",
                                "Проверить",
                                change.today().plusDays(random.nextInt(9) - 2L)),
                        change);
            default -> {
                var decision = db.selectFrom(CONFERENCE_DECISION)
                        .where(CONFERENCE_DECISION.CONFERENCE_ID.eq(id))
                        .limit(1)
                        .fetchOptional(CONFERENCE_DECISION.ID);
                if (decision.isPresent() && random.nextBoolean()) {
                    decideAtConference.complete(decision.get(), change.today(), "Справка", change);
                } else if (decision.isPresent()) {
                    decideAtConference.withdraw(decision.get(), change.today(), "Не нужно", change);
                }
            }
        }
    }

    private void invariants(UUID institution) {
        var held = db.select(CONFERENCE.NUMBER)
                .from(CONFERENCE)
                .where(CONFERENCE.INSTITUTION_ID.eq(institution), CONFERENCE.STATE.eq("held"))
                .fetch(CONFERENCE.NUMBER);
        assertThat(new HashSet<>(held)).hasSize(held.size());
        assertThat(db.select(CONFERENCE.STATE, CONFERENCE.HELD_ON, CONFERENCE_DECISION.DUE_ON)
                        .from(CONFERENCE_DECISION)
                        .join(CONFERENCE)
                        .on(CONFERENCE.ID.eq(CONFERENCE_DECISION.CONFERENCE_ID))
                        .where(CONFERENCE.INSTITUTION_ID.eq(institution))
                        .fetch())
                .allMatch(row -> row.value1().equals("held") && !row.value3().isBefore(row.value2()));
        assertThat(db.select(CONFERENCE_FAMILY.INTERESTS, CONFERENCE.STATE)
                        .from(CONFERENCE_FAMILY)
                        .join(CONFERENCE)
                        .on(CONFERENCE.ID.eq(CONFERENCE_FAMILY.CONFERENCE_ID))
                        .where(CONFERENCE.INSTITUTION_ID.eq(institution), CONFERENCE_FAMILY.INTERESTS.ne(""))
                        .fetch())
                .allMatch(row -> row.value2().equals("held"));
        var aliases = db.select(CONFERENCE_FAMILY.CONFERENCE_ID, CONFERENCE_FAMILY.ALIAS)
                .from(CONFERENCE_FAMILY)
                .where(CONFERENCE_FAMILY.INSTITUTION_ID.eq(institution))
                .fetch();
        assertThat(new HashSet<>(aliases)).hasSize(aliases.size());
        assertThat(db.fetchCount(
                        CONFERENCE_ITEM,
                        CONFERENCE_ITEM.INSTITUTION_ID.eq(institution).and(CONFERENCE_ITEM.MINUTES.ne(""))))
                .isZero();
    }
}
