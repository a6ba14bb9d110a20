package opora.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.demo.DemoStaff.Everybody;
import opora.demo.DemoStaff.Team;
import opora.learning.Codes;
import opora.learning.ConsultationDraft;
import opora.learning.Consultations;
import opora.learning.OnlineCycleDraft;
import opora.learning.OnlineCycles;
import opora.learning.PublicationDraft;
import opora.learning.Publications;
import opora.learning.SeminarDraft;
import opora.learning.Seminars;
import opora.learning.SpecialistChangeDraft;
import opora.learning.SpecialistChanges;
import opora.learning.SupervisionDraft;
import opora.learning.Supervisions;
import opora.learning.ToolDraft;
import opora.learning.Tools;
import opora.learning.TrainingDraft;
import opora.learning.Trainings;
import opora.platform.Change;
import opora.platform.text.Tsv;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The methodical work of the year in the published numbers (T23-02, T23-23, T23-36..38), and a smaller year before to grow from. */
@Component
@Profile("demo")
class DemoLearning {

    private static final int YEAR = 364;
    private static final int LEAST = 45;
    private static final int MINUTES = 90;
    private static final List<Tsv.Row> TITLES = Tsv.read("/opora/demo/learning.tsv");

    private final Supervisions supervisions;
    private final Consultations consultations;
    private final Trainings trainings;
    private final Seminars seminars;
    private final Publications publications;
    private final OnlineCycles cycles;
    private final Tools tools;
    private final SpecialistChanges changes;

    DemoLearning(
            Supervisions supervisions,
            Consultations consultations,
            Trainings trainings,
            Seminars seminars,
            Publications publications,
            OnlineCycles cycles,
            Tools tools,
            SpecialistChanges changes) {
        this.supervisions = supervisions;
        this.consultations = consultations;
        this.trainings = trainings;
        this.seminars = seminars;
        this.publications = publications;
        this.cycles = cycles;
        this.tools = tools;
        this.changes = changes;
    }

    /** A year of work between two days. */
    private record Year(
            LocalDate first, LocalDate last, List<UUID> people, Everybody everybody, Chance chance, Change change) {

        LocalDate day() {
            return chance.workdayBetween(first, last);
        }

        /** The given number of days, spread evenly. */
        List<LocalDate> days(int number) {
            var length = ChronoUnit.DAYS.between(first, last);
            return IntStream.rangeClosed(1, number)
                    .mapToObj(i -> workday(first.plusDays(length * i / number)))
                    .toList();
        }

        private static LocalDate workday(LocalDate day) {
            return switch (day.getDayOfWeek()) {
                case SATURDAY -> day.minusDays(1);
                case SUNDAY -> day.minusDays(2);
                default -> day;
            };
        }

        UUID somebody() {
            return chance.oneOf(people);
        }

        UUID psychologist() {
            return chance.oneOf(List.copyOf(everybody.teams().values())).psychologist();
        }

        Set<UUID> some(int least, int most) {
            var some = new LinkedHashSet<UUID>();
            var number = chance.between(least, most);
            while (some.size() < number) {
                some.add(somebody());
            }
            return some;
        }
    }

    void record(Everybody everybody, Change change) {
        var chance = new Chance();
        var people = new ArrayList<UUID>();
        everybody.teams().values().forEach(team -> people.addAll(membersOf(team)));
        Collections.shuffle(people, new Random(people.size()));
        var first = yearOf(change.today());
        var now = new Year(first, change.today(), people, everybody, chance, change);
        var before = new Year(first.minusYears(1), first.minusDays(1), people, everybody, chance, change);
        meet(now, 36);
        meet(before, 28);
        consult(now, 69);
        consult(before, 44);
        train(now, 19, 9);
        train(before, 11, 5);
        teach(now, 12);
        teach(before, 8);
        planAhead(now);
        publish(now);
        introduceTools(now);
        see(now);
    }

    /** The calendar year, which is what reports show first; early in January there is too little of it. */
    private static LocalDate yearOf(LocalDate today) {
        var january = today.withDayOfYear(1);
        return january.isAfter(today.minusDays(LEAST)) ? today.minusDays(YEAR) : january;
    }

    private static List<UUID> membersOf(Team team) {
        var members = new ArrayList<>(team.specialists());
        members.add(team.head());
        members.add(team.pedagogue());
        members.add(team.psychologist());
        return members;
    }

    private void meet(Year year, int meetings) {
        var titles = titles("supervision");
        supervisions.addAll(
                year.days(meetings).stream()
                        .map(day -> new SupervisionDraft(
                                day,
                                "held",
                                "",
                                year.psychologist(),
                                "",
                                year.chance.oneOf(titles).get("title"),
                                year.some(5, 11),
                                year.chance.between(1, 3),
                                year.chance.between(1, 5),
                                "",
                                MINUTES))
                        .toList(),
                year.change);
    }

    private void consult(Year year, int number) {
        var drafts = new ArrayList<ConsultationDraft>();
        for (int i = 0; i < number; i++) {
            var team = year.chance.oneOf(List.copyOf(year.everybody.teams().values()));
            var topic = year.chance.oneOf(titles("consultation")).get("title");
            drafts.add(
                    year.chance.happens(0.2)
                            ? outside(year, topic)
                            : switch (i % 3) {
                                case 0 -> inside(year, team.specialists().getFirst(), "social_worker", topic);
                                case 1 -> inside(year, team.pedagogue(), "pedagogue", topic);
                                default -> inside(year, team.psychologist(), "psychologist", topic);
                            });
        }
        consultations.addAll(drafts, year.change);
    }

    private static ConsultationDraft inside(Year year, UUID addressee, String profession, String topic) {
        var consultant = year.psychologist();
        return new ConsultationDraft(
                year.day(),
                consultant.equals(addressee) ? year.everybody.director() : consultant,
                addressee,
                "",
                profession,
                topic,
                "individual");
    }

    private static ConsultationDraft outside(Year year, String topic) {
        var school = year.chance.oneOf(Tsv.read("/opora/demo/schools.tsv")).get("name");
        var profession = year.chance.oneOf(List.of("pedagogue", "psychologist"));
        return new ConsultationDraft(year.day(), year.psychologist(), null, school, profession, topic, "individual");
    }

    private void train(Year year, int inTechnologies, int qualified) {
        var drafts = new ArrayList<TrainingDraft>();
        for (int i = 0; i < inTechnologies; i++) {
            drafts.add(training(year, year.people.get(i), "technology", 16, year.day()));
        }
        for (int i = 0; i < qualified; i++) {
            var last = year.people.get(year.people.size() - 1 - i);
            drafts.add(training(year, last, "qualification", 72, year.day()));
        }
        trainings.addAll(drafts, year.change);
    }

    private static TrainingDraft training(Year year, UUID employee, String kind, int hours, LocalDate completed) {
        var course = year.chance.oneOf(titles(kind));
        return new TrainingDraft(
                employee,
                kind,
                course.get("title"),
                course.get("note"),
                completed.minusDays(hours / 8),
                completed,
                hours,
                "Удостоверение № " + year.chance.between(1000, 9999));
    }

    private void teach(Year year, int number) {
        var titles = titles("seminar");
        var days = year.days(number);
        seminars.addAll(
                IntStream.range(0, number)
                        .mapToObj(i -> seminar(year, days.get(i), "held", "", titles.get(i)))
                        .toList(),
                year.change);
    }

    /** What is about to happen, what did not, and who is still learning. */
    private void planAhead(Year year) {
        var titles = titles("seminar");
        var today = year.last;
        seminars.addAll(
                List.of(
                        seminar(year, today.plusDays(5), "planned", "", titles.getFirst()),
                        seminar(year, today.minusDays(40), "cancelled", "Лектор заболел", titles.getLast())),
                year.change);
        trainings.add(
                new TrainingDraft(
                        year.somebody(),
                        "qualification",
                        titles("qualification").getFirst().get("title"),
                        titles("qualification").getFirst().get("note"),
                        today.minusDays(10),
                        null,
                        144,
                        ""),
                year.change);
    }

    private static SeminarDraft seminar(Year year, LocalDate on, String status, String reason, Tsv.Row title) {
        var held = status.equals("held");
        return new SeminarDraft(
                on,
                status,
                reason,
                title.get("title"),
                "marathon_practicum",
                year.psychologist(),
                "",
                held ? year.some(8, 14) : Set.of(),
                held ? year.chance.between(0, 12) : null);
    }

    private void publish(Year year) {
        publications.addAll(
                titles("publication").stream()
                        .map(each -> {
                            var place = each.get("note").split(" ");
                            var online =
                                    Set.of("site", "vkontakte", "odnoklassniki").contains(place[1]);
                            var address = online ? "https://prichal.example/news/" + year.chance.between(100, 999) : "";
                            var copies = place[1].equals("handout") ? year.chance.between(2, 10) * 50 : null;
                            return new PublicationDraft(
                                    year.day(),
                                    place[0],
                                    place[1],
                                    each.get("title"),
                                    address,
                                    "Семейная экспедиция",
                                    copies,
                                    year.somebody());
                        })
                        .toList(),
                year.change);
        cycles.addAll(
                titles("cycle").stream()
                        .map(each -> new OnlineCycleDraft(
                                year.day(),
                                each.get("note"),
                                each.get("title"),
                                year.chance.between(6, 20),
                                year.psychologist()))
                        .toList(),
                year.change);
    }

    private void introduceTools(Year year) {
        var titles = titles("tool");
        tools.addAll(
                titles.stream()
                        .map(each -> {
                            var introduced = year.chance.dayBetween(year.first, year.last);
                            return new ToolDraft(
                                    each.get("title"),
                                    introduced.minusDays(year.chance.between(20, 60)),
                                    introduced,
                                    each.get("note"),
                                    year.some(3, 9));
                        })
                        .toList(),
                year.change);
    }

    private void see(Year year) {
        var drafts = new ArrayList<SpecialistChangeDraft>();
        for (var change : Codes.CHANGES) {
            titles(change)
                    .forEach(
                            each -> drafts.add(new SpecialistChangeDraft(year.day(), null, change, each.get("title"))));
        }
        changes.addAll(drafts, year.change);
    }

    private static List<Tsv.Row> titles(String set) {
        return TITLES.stream().filter(row -> row.get("set").equals(set)).toList();
    }
}
