package opora.groups;

import static opora.audit.db.Tables.ENTRY;
import static opora.groups.GroupsFixture.DAY;
import static opora.groups.db.Tables.ATTENDANCE;
import static opora.groups.db.Tables.PARTICIPANT;
import static opora.groups.db.Tables.SERIES;
import static opora.groups.db.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class AttendanceTest {

    @Autowired
    Centre centre;

    @Autowired
    EventBook sessions;

    @Autowired
    SeriesBook series;

    @Autowired
    Roster roster;

    @Autowired
    Attendance attendance;

    @Autowired
    WithdrawSessions withdraw;

    @Autowired
    RegisterFamily register;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change change;

    @BeforeEach
    void open() {
        small = centre.small();
        change = centre.by(small.director());
    }

    @Test
    void whoWasThereIsAFactOfTheirFamilyAndItsSection() {
        var people = GroupsFixture.family(register, small.near(), "Рожкова", change);
        var event = held();

        attendance.save(marks(event, 1, Set.copyOf(people), Set.of()), change);

        assertThat(GroupsFixture.facts(db, small.institution()))
                .containsExactly(
                        "attendance leisure/excursion/minors 0 person family section in_person",
                        "attendance leisure/excursion/minors 0 person family section in_person",
                        "session leisure/excursion/minors 1 in_person");
        var family = db.select(ATTENDANCE.FAMILY_ID)
                .from(ATTENDANCE)
                .where(ATTENDANCE.SESSION_ID.eq(event))
                .fetch()
                .getFirst()
                .value1();
        assertThat(db.fetchExists(
                        ENTRY, ENTRY.EVENT.eq("AttendanceMarked"), ENTRY.SUBJECTS.contains(new UUID[] {family})))
                .isTrue();
    }

    @Test
    void whoCameBeforeTheFamilyWasRegisteredBelongsToIt() {
        var people = GroupsFixture.family(register, small.near(), "Рожкова", change);
        var event = sessions.record(
                Ids.next(),
                GroupsFixture.excursion(small, LocalDate.of(2020, 6, 1), SessionDraft.Outcome.HELD),
                false,
                change);

        attendance.recordAll(List.of(new Attendance.Visit(event, people.getFirst())), change);

        assertThat(GroupsFixture.facts(db, small.institution()).getFirst())
                .isEqualTo("attendance leisure/excursion/minors 0 person family section in_person");
    }

    @Test
    void onlyWhatWasHeldIsAttended() {
        var person =
                GroupsFixture.family(register, small.near(), "Рожкова", change).getFirst();
        var planned = record(SessionDraft.Outcome.PLANNED);
        var cancelled = record(SessionDraft.Outcome.cancelled("карантин"));

        refused("groups.refused.marks-of-planned", marks(planned, 1, Set.of(person), Set.of()));
        refused("groups.refused.marks-of-cancelled", marks(cancelled, 1, Set.of(person), Set.of()));
        attendance.save(new Attendance.Marks(planned, 1, Set.of(person), Set.of(), true, null), change);

        assertThat(db.fetchCount(ATTENDANCE, ATTENDANCE.SESSION_ID.eq(planned))).isOne();
        assertThatThrownBy(() -> attendance.recordAll(List.of(new Attendance.Visit(cancelled, person)), change))
                .hasMessage("groups.refused.marks-of-cancelled");
    }

    @Test
    void theSecondOfTwoWhoMarkAtOnceOverwritesNothing() {
        var people = GroupsFixture.family(register, small.near(), "Рожкова", change);
        var event = held();
        attendance.save(marks(event, 1, Set.of(people.getFirst()), Set.of()), change);

        refused("groups.refused.marked-by-another", marks(event, 1, Set.of(people.getLast()), Set.of()));

        assertThat(present(event)).containsExactly(people.getFirst());
        assertThat(version(event)).isEqualTo(2);
    }

    @Test
    void whoIsOnTheRosterIsMissedAndWhoIsNotLeavesNoMark() {
        var people = GroupsFixture.people(register, small, 3, change);
        var group = series.begin(SeriesDraft.of("Очаг", EventKind.PARENTS_CLUB, null, Audience.PARENTS), change);
        roster.join(group, List.of(joining(people.get(0)), joining(people.get(1))), change);
        var event = sessions.record(
                Ids.next(), GroupsFixture.of(group, small, EventKind.PARENTS_CLUB, DAY, 60), false, change);

        attendance.save(marks(event, 1, Set.of(people.get(0), people.get(2)), Set.of(people.get(1))), change);
        assertThat(present(event)).containsExactlyInAnyOrder(people.get(0), people.get(2));
        assertThat(absent(event)).containsExactly(people.get(1));

        attendance.save(marks(event, 2, Set.of(people.get(1)), Set.of(people.get(0), people.get(2))), change);
        assertThat(present(event)).containsExactly(people.get(1));
        assertThat(absent(event)).containsExactly(people.get(0));
    }

    @Test
    void somebodyNewMustBeInReachAndSomebodyOfTheRosterNeedNotBe() {
        var far = GroupsFixture.family(register, small.remote(), "Дальнова", change)
                .getLast();
        var specialist = centre.by(small.specialistAccount());
        var event = held();
        assertThatThrownBy(() -> attendance.save(marks(event, 1, Set.of(far), Set.of()), specialist))
                .isInstanceOf(NotFound.class);

        var group = series.begin(SeriesDraft.of("Очаг", EventKind.PARENTS_CLUB, null, Audience.PARENTS), change);
        roster.join(group, List.of(joining(far)), change);
        var session = sessions.record(
                Ids.next(), GroupsFixture.of(group, small, EventKind.PARENTS_CLUB, DAY, 60), false, change);
        attendance.save(marks(session, 1, Set.of(far), Set.of()), specialist);

        assertThat(present(session)).containsExactly(far);
    }

    @Test
    void aTrainingGroupRefusesTheThirteenth() {
        var people = GroupsFixture.people(register, small, 13, change);
        var group = series.begin(SeriesDraft.of("Я смогу", EventKind.TRAINING, null, Audience.PARENTS), change);
        roster.join(
                group,
                people.subList(0, 12).stream().map(AttendanceTest::joining).toList(),
                change);

        assertThatThrownBy(() -> roster.join(group, List.of(joining(people.get(12))), change))
                .isInstanceOf(Refused.class)
                .hasMessage("groups.refused.training-full");

        var leaving = db.selectFrom(PARTICIPANT)
                .where(PARTICIPANT.PERSON_ID.eq(people.getFirst()))
                .fetchSingle();
        roster.leave(leaving.getId(), DAY.plusDays(10), change);
        roster.join(group, List.of(new Joining(people.get(12), DAY.plusDays(11), null)), change);

        assertThat(db.fetchCount(PARTICIPANT, PARTICIPANT.SERIES_ID.eq(group))).isEqualTo(13);
    }

    @Test
    void attendanceIsVoidedWithAReasonAndMayThenBeMarkedAnew() {
        var people = GroupsFixture.family(register, small.near(), "Рожкова", change);
        var event = held();
        attendance.save(marks(event, 1, Set.copyOf(people), Set.of()), change);
        assertThatThrownBy(() -> attendance.voidAll(event, change)).hasMessage("groups.refused.reason");

        attendance.voidAll(event, new Change(change.user(), change.at(), "не то занятие"));
        assertThat(GroupsFixture.facts(db, small.institution()))
                .containsExactly("session leisure/excursion/minors 1 in_person");

        attendance.save(marks(event, 3, Set.of(people.getFirst()), Set.of()), change);
        assertThat(present(event)).containsExactly(people.getFirst());
    }

    @Test
    void whatWasBroughtInIsTakenBackWithTheGroupsNobodyElseMeetsIn() {
        var person =
                GroupsFixture.family(register, small.near(), "Рожкова", change).getFirst();
        var group = series.named(
                        List.of(SeriesDraft.of("Очаг", EventKind.PARENTS_CLUB, null, Audience.PARENTS)), change)
                .get("очаг");
        var ids = sessions.recordAll(List.of(GroupsFixture.of(group, small, EventKind.PARENTS_CLUB, DAY, 60)), change);
        var visits = attendance.recordAll(List.of(new Attendance.Visit(ids.getFirst(), person)), change);

        withdraw.attendance(visits, change);
        withdraw.sessions(ids, change);

        assertThat(GroupsFixture.facts(db, small.institution())).isEmpty();
        assertThat(db.fetchCount(SERIES, SERIES.ID.eq(group))).isZero();
    }

    private UUID held() {
        return record(SessionDraft.Outcome.HELD);
    }

    private UUID record(SessionDraft.Outcome outcome) {
        return sessions.record(Ids.next(), GroupsFixture.excursion(small, DAY, outcome), false, change);
    }

    private static Joining joining(UUID person) {
        return new Joining(person, DAY, null);
    }

    private static Attendance.Marks marks(UUID event, int version, Set<UUID> present, Set<UUID> absent) {
        return new Attendance.Marks(event, version, present, absent, false, null);
    }

    private void refused(String key, Attendance.Marks marks) {
        assertThatThrownBy(() -> attendance.save(marks, change))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
    }

    private Set<UUID> present(UUID event) {
        return people(event, true);
    }

    private Set<UUID> absent(UUID event) {
        return people(event, false);
    }

    private Set<UUID> people(UUID event, boolean present) {
        return db.select(ATTENDANCE.PERSON_ID)
                .from(ATTENDANCE)
                .where(ATTENDANCE.SESSION_ID.eq(event), ATTENDANCE.PRESENT.eq(present), ATTENDANCE.VOIDED_AT.isNull())
                .fetchSet(ATTENDANCE.PERSON_ID);
    }

    private int version(UUID event) {
        return db.select(SESSION.VERSION)
                .from(SESSION)
                .where(SESSION.ID.eq(event))
                .fetchSingle()
                .value1();
    }
}
