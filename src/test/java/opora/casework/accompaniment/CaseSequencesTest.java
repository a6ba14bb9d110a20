package opora.casework.accompaniment;

import static opora.people.PeopleFixture.LONG_AGO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.casework.Removal;
import opora.casework.RemoveFromService;
import opora.casework.ReturnToService;
import opora.casework.handover.Handovers;
import opora.people.Curators;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is done with a case, in whatever order: its intervals stay whole, and of each thing there is one now. */
@PageTest
class CaseSequencesTest {

    private static final int STEPS = 60;
    private static final int DAYS = 1500;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    SetStanding setStanding;

    @Autowired
    RecordCause recordCause;

    @Autowired
    Team team;

    @Autowired
    Handovers handovers;

    @Autowired
    Curators curators;

    @Autowired
    RemoveFromService removeFromService;

    @Autowired
    ReturnToService returnToService;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change director;
    Change specialist;
    Change colleague;
    UUID family;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        director = centre.by(small.director());
        specialist = centre.by(small.specialistAccount());
        colleague = centre.by(small.colleagueAccount());
        family = PeopleFixture.family(registerFamily, small, director).familyId();
        curators.appoint(family, small.specialist(), LONG_AGO, director);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 2026})
    void anySequenceLeavesTheIntervalsWhole(long seed) {
        var random = new Random(seed);
        var done = new ArrayList<String>();
        for (int i = 0; i < STEPS; i++) {
            done.add(step(random));
            assertThat(broken()).as("seed %s after %s", seed, done).isEmpty();
        }
        assertThat(done).as("something was done").anyMatch(each -> each.startsWith("done"));
    }

    private String step(Random random) {
        int which = random.nextInt(10);
        try {
            run(which, random);
            return "done " + which;
        } catch (Refused refused) {
            return which + " " + refused.getMessage();
        } catch (NotFound absent) {
            return which + " absent";
        }
    }

    private void run(int which, Random random) {
        var day = LONG_AGO.plusDays(random.nextInt(DAYS) - 50);
        switch (which) {
            case 0, 1 -> stand(random, StandingAxis.LEVEL, day);
            case 2 -> stand(random, StandingAxis.STAGE, day);
            case 3 -> setStanding.voidIt(family, some("standing", random), because(director));
            case 4 ->
                recordCause.found(
                        new CauseDraft(Ids.next(), family, null, one(random, Cause.codes()), day, "Видно"), director);
            case 5 -> recordCause.gone(family, some("cause", random), day, "Нет больше", director);
            case 6 ->
                team.join(
                        new TeamDraft(
                                family,
                                "lawyer",
                                random.nextBoolean() ? small.colleague() : small.specialist(),
                                null,
                                "",
                                "",
                                "",
                                day),
                        director);
            case 7 -> team.leave(family, some("team_member", random), day, director);
            case 8 -> hand(random);
            default -> servedOrNot(random, day);
        }
    }

    private void stand(Random random, StandingAxis axis, LocalDate day) {
        setStanding.set(new StandingDraft(family, axis, one(random, axis.codes()), day, "Так видно"), director);
    }

    private void hand(Random random) {
        switch (random.nextInt(4)) {
            case 0 -> handovers.offer(family, small.colleague(), "Отпуск", director);
            case 1 -> handovers.accept(family, colleague);
            case 2 -> handovers.decline(family, "Некогда", colleague);
            default -> handovers.assign(family, small.specialist(), "Участок", director);
        }
    }

    private void servedOrNot(Random random, LocalDate day) {
        if (random.nextBoolean()) {
            removeFromService.remove(new Removal(family, day, "improvement"), director);
        } else {
            returnToService.take(family, day, director);
        }
    }

    private UUID some(String table, Random random) {
        var ids =
                db.fetchValues("select id from casework." + table + " where family_id = '" + family + "' order by id");
        if (ids.isEmpty()) {
            throw new NotFound();
        }
        return (UUID) ids.get(random.nextInt(ids.size()));
    }

    private static String one(Random random, List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }

    private static Change because(Change change) {
        return new Change(change.user(), change.at(), "Ошибка");
    }

    /** Said by queries of their own, not by the constraints that should have stopped it. */
    private List<?> broken() {
        return db.fetchValues("""
                select 'two at a time: ' || a.axis from casework.standing a join casework.standing b
                    on a.case_id = b.case_id and a.axis = b.axis and a.id < b.id and a.voided_at is null and b.voided_at is null
                        and daterange(a.starts_on, a.ends_on, '[]') && daterange(b.starts_on, b.ends_on, '[]')
                    where a.family_id = '%1$s'
                union all
                select 'runs in a closed case: ' || s.axis from casework.standing s join casework.case_file c on c.id = s.case_id
                    where s.family_id = '%1$s' and s.voided_at is null and c.closed_on is not null
                        and (s.ends_on is null or s.ends_on > c.closed_on)
                union all
                select 'outside its case: ' || s.axis from casework.standing s join casework.case_file c on c.id = s.case_id
                    where s.family_id = '%1$s' and s.starts_on < c.opened_on
                union all
                select 'two open cases' from casework.case_file where family_id = '%1$s' and closed_on is null
                    group by family_id having count(*) > 1
                union all
                select 'two curators' from people.curator where family_id = '%1$s' and ends_on is null
                    group by family_id having count(*) <> 1
                union all
                select 'two offers' from casework.handover where family_id = '%1$s' and state = 'offered'
                    group by family_id having count(*) > 1
                union all
                select 'twice in the team' from casework.team_member a join casework.team_member b
                    on a.case_id = b.case_id and a.employee_id = b.employee_id and a.id < b.id
                        and daterange(a.since, a.until, '[]') && daterange(b.since, b.until, '[]')
                    where a.family_id = '%1$s'
                union all
                select 'in the team of a closed case' from casework.team_member m join casework.case_file c on c.id = m.case_id
                    where m.family_id = '%1$s' and c.closed_on is not null and m.until is null
                union all
                select 'gone before it was found' from casework.cause where family_id = '%1$s' and gone_on < found_on
                """.formatted(family));
    }
}
