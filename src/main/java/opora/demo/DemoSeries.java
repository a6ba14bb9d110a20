package opora.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.demo.DemoStaff.Team;
import opora.groups.Attendance;
import opora.groups.Audience;
import opora.groups.EventBook;
import opora.groups.EventKind;
import opora.groups.Joining;
import opora.groups.Roster;
import opora.groups.SeriesBook;
import opora.groups.SeriesDraft;
import opora.groups.SessionDraft;
import opora.groups.TrainingPurpose;
import opora.platform.Change;
import opora.services.Channel;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Clubs, talk hours and trainings with their rosters: 36 sittings of the parents' club, 18 talk hours with parents, 41 with minors. */
@Component
@Profile("demo")
class DemoSeries {

    private final SeriesBook book;
    private final Roster roster;
    private final EventBook events;
    private final Attendance attendance;

    DemoSeries(SeriesBook book, Roster roster, EventBook events, Attendance attendance) {
        this.book = book;
        this.roster = roster;
        this.events = events;
        this.attendance = attendance;
    }

    /** @param meetings how often it met within the year */
    private record Plan(
            String name, EventKind kind, Audience audience, Set<TrainingPurpose> purposes, int people, int meetings) {}

    private static final List<Plan> PLANS = List.of(
            plan("Родительский клуб «Очаг»", EventKind.PARENTS_CLUB, Audience.PARENTS, 14, 12),
            plan("Родительский клуб «Доверие»", EventKind.PARENTS_CLUB, Audience.PARENTS, 12, 12),
            plan("Дистанционный «Родительский клуб»", EventKind.PARENTS_CLUB, Audience.PARENTS, 20, 12),
            plan("Часы общения с родителями", EventKind.TALK_HOUR, Audience.PARENTS, 15, 18),
            plan("Часы общения «Подросток»", EventKind.TALK_HOUR, Audience.MINORS, 15, 21),
            plan("Часы общения «Дружба»", EventKind.TALK_HOUR, Audience.MINORS, 15, 20),
            new Plan(
                    "Тренинг «Я смогу!»",
                    EventKind.TRAINING,
                    Audience.PARENTS,
                    Set.of(TrainingPurpose.CONFIDENCE, TrainingPurpose.RESOURCES),
                    12,
                    8),
            new Plan(
                    "Тренинг «Моя опора»",
                    EventKind.TRAINING,
                    Audience.MINORS,
                    Set.of(TrainingPurpose.SELF_ESTEEM),
                    10,
                    8));

    private static Plan plan(String name, EventKind kind, Audience audience, int people, int meetings) {
        return new Plan(name, kind, audience, Set.of(), people, meetings);
    }

    void record(List<UUID> children, List<UUID> parents, List<Team> teams, Chance chance, Change change) {
        int place = 0;
        for (int i = 0; i < PLANS.size(); i++) {
            var plan = PLANS.get(i);
            var people = plan.audience() == Audience.MINORS ? children : parents;
            record(plan, people.subList(place, place + plan.people()), teams.get(i % teams.size()), chance, change);
            place += plan.people();
        }
    }

    private void record(Plan plan, List<UUID> people, Team team, Chance chance, Change change) {
        var leader = team.psychologist();
        var series = book.begin(draft(plan, leader), change);
        var days = days(plan.meetings(), change.today());
        var joinings = new ArrayList<Joining>();
        for (int i = 0; i < people.size(); i++) {
            joinings.add(new Joining(people.get(i), i % 6 == 5 ? days.get(days.size() / 2) : days.getFirst(), null));
        }
        roster.join(series, joinings, change);
        var ids = events.recordAll(
                days.stream().map(day -> session(plan, series, leader, day)).toList(), change);
        var visits = new ArrayList<Attendance.Visit>();
        for (int i = 0; i < ids.size(); i++) {
            for (var joining : joinings) {
                if (!joining.joinedOn().isAfter(days.get(i))) {
                    visits.add(new Attendance.Visit(ids.get(i), joining.personId(), chance.happens(0.8)));
                }
            }
        }
        attendance.recordAll(visits, change);
    }

    private static SeriesDraft draft(Plan plan, UUID leader) {
        return new SeriesDraft(
                plan.name(),
                plan.kind(),
                null,
                plan.audience(),
                plan.purposes(),
                leader,
                DayOfWeek.THURSDAY,
                LocalTime.of(15, 30),
                "Комната общения",
                75,
                true);
    }

    /** Thursdays, evenly over the year. */
    private static List<LocalDate> days(int meetings, LocalDate today) {
        var days = new ArrayList<LocalDate>();
        var last = today.minusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
        for (int i = meetings - 1; i >= 0; i--) {
            days.add(last.minusWeeks((long) i * (weeks(today) - 1) / meetings));
        }
        return days;
    }

    /** So that the report of the running year counts them, unless it has only just begun. */
    static int weeks(LocalDate today) {
        var passed = (today.getDayOfYear() - 1) / 7;
        return passed < 26 ? 51 : passed;
    }

    private static SessionDraft session(Plan plan, UUID series, UUID leader, LocalDate day) {
        return new SessionDraft(
                null,
                series,
                SessionDraft.Subject.of(plan.kind(), null, plan.audience(), plan.name()),
                new SessionDraft.Time(day, null, LocalTime.of(15, 30), 75),
                SessionDraft.Place.of(plan.name().startsWith("Дистанционный") ? Channel.ONLINE : Channel.IN_PERSON),
                SessionDraft.People.ledBy(leader),
                SessionDraft.Outcome.HELD);
    }
}
