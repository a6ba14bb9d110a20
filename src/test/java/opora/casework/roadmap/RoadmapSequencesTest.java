package opora.casework.roadmap;

import static opora.casework.db.Tables.PLAN;
import static opora.casework.db.Tables.PLAN_GOAL;
import static opora.casework.db.Tables.PLAN_MEASURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.casework.MonitoringDomains;
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

/** Whatever is done with a road map, and in whatever order: one version is in force, at most one is being written, none is lost. */
@PageTest
class RoadmapSequencesTest {

    private static final int COMMANDS = 120;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    MonitoringDomains domains;

    @Autowired
    DraftPlan draftPlan;

    @Autowired
    ApprovePlan approvePlan;

    @Autowired
    AgreePlan agreePlan;

    @Autowired
    DoMeasure doMeasure;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    UUID family;
    UUID member;
    Centre.Small small;
    Change author;
    Change head;
    Random random;
    int refused;

    @ParameterizedTest
    @ValueSource(longs = {5, 23, 71, 100, 2026})
    void oneVersionIsInForceAndOneIsWritten(long seed) {
        small = centre.small();
        domains.seed(small.institution());
        author = centre.by(small.specialistAccount());
        head = centre.by(small.director());
        var registered = PeopleFixture.family(registerFamily, small, head);
        family = registered.familyId();
        member = registered.personIds().getFirst();
        random = new Random(seed);
        int kept = 0;
        int approvals = 0;
        for (int i = 0; i < COMMANDS; i++) {
            attempt(this::command);
            int approved = count("approved");
            int past = count("superseded");
            assertThat(approved).isLessThanOrEqualTo(1);
            assertThat(count("draft") + count("submitted") + count("returned")).isLessThanOrEqualTo(1);
            assertThat(approved).as("once approved, one is always in force").isEqualTo(past + approved > 0 ? 1 : 0);
            assertThat(past + approved).as("no version is lost").isGreaterThanOrEqualTo(kept);
            kept = past + approved;
            approvals = Math.max(approvals, kept);
            assertThat(db.fetchCount(
                            PLAN_MEASURE,
                            PLAN_MEASURE
                                    .FAMILY_ID
                                    .eq(family)
                                    .andNotExists(db.selectOne()
                                            .from(PLAN_GOAL)
                                            .where(PLAN_GOAL.ID.eq(PLAN_MEASURE.GOAL_ID)))))
                    .isZero();
        }
        assertThat(approvals).isGreaterThan(1);
        assertThat(refused).isGreaterThan(0);
    }

    private void command() {
        switch (random.nextInt(12)) {
            case 0, 1 -> draftPlan.begin(family, author);
            case 2, 3, 4 -> save();
            case 5 -> draftPlan.remove(family, anyGoal(), 1 + random.nextInt(2), author);
            case 6, 7 -> approvePlan.submit(family, version(), author);
            case 8 -> approvePlan.approve(family, version(), random.nextInt(5) == 0 ? author : head);
            case 9 -> decide();
            case 10 -> agreePlan.sign(family, today(), member, author);
            default -> mark();
        }
    }

    private void save() {
        var due = today().plusDays(random.nextInt(40) - 3);
        if (random.nextBoolean()) {
            draftPlan.save(family, RoadmapFixture.goal(small.specialist(), due), author);
        } else {
            var measures =
                    random.nextBoolean() ? new MeasureDraft[] {RoadmapFixture.ofFamily(due)} : new MeasureDraft[] {};
            draftPlan.save(
                    family, RoadmapFixture.goal(anyGoal(), 1 + random.nextInt(2), "Мир в доме", due, measures), author);
        }
    }

    private void decide() {
        switch (random.nextInt(4)) {
            case 0 -> approvePlan.giveBack(family, version(), "Мало", head);
            case 1 -> approvePlan.recall(family, version(), author);
            case 2 -> draftPlan.drop(family, version(), author);
            default -> approvePlan.approve(family, version(), head);
        }
    }

    private void mark() {
        var measures = db.fetch(PLAN_MEASURE, PLAN_MEASURE.FAMILY_ID.eq(family)).getValues(PLAN_MEASURE.ID);
        var measure = measures.isEmpty() ? Ids.next() : measures.get(random.nextInt(measures.size()));
        if (random.nextInt(3) == 0) {
            doMeasure.undo(family, measure, new Change(author.user(), author.at(), "Ошибка"));
        } else {
            doMeasure.done(family, measure, new DoMeasure.Deed(today(), "Справка", small.specialist()), author);
        }
    }

    private void attempt(Runnable command) {
        try {
            command.run();
        } catch (Refused | NotFound expected) {
            refused++;
        }
    }

    private UUID anyGoal() {
        List<UUID> goals = db.fetch(PLAN_GOAL, PLAN_GOAL.FAMILY_ID.eq(family)).getValues(PLAN_GOAL.ID);
        return goals.isEmpty() ? Ids.next() : goals.get(random.nextInt(goals.size()));
    }

    /** Mostly what stands there, now and then what stood there before. */
    private int version() {
        var open = db.fetchOptional(PLAN, PLAN.FAMILY_ID.eq(family).and(PLAN.STATE.in(PlanState.openCodes())));
        return open.map(plan -> plan.getVersion() - (random.nextInt(10) == 0 ? 1 : 0))
                .orElse(1);
    }

    private int count(String state) {
        return db.fetchCount(PLAN, PLAN.FAMILY_ID.eq(family).and(PLAN.STATE.eq(state)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
