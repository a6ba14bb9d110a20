package opora.demo;

import static opora.people.views.Tables.PERSON_CARD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.casework.HalfYear;
import opora.casework.MonitoringDomain;
import opora.casework.MonitoringDomains;
import opora.casework.MonitoringDraft;
import opora.casework.OutcomeDraft;
import opora.casework.OutcomeKind;
import opora.casework.RecordMonitoring;
import opora.casework.RecordOutcomes;
import opora.demo.DemoFamilies.Family;
import opora.platform.Change;
import opora.platform.text.Tsv;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Families looked at twice a year, some of them missed; in about 54 of them the climate improves (T23-21), and of their children 38
 * change their behaviour (T23-22).
 */
@Component
@Profile("demo")
class DemoObservations {

    private static final int BETTER_CLIMATE = 54;
    private static final int AT_ONCE = 500;
    private static final int OF_AGE = 18;
    private static final double SEEN = 0.94;
    private static final String CLIMATE = "microclimate";
    private static final List<String> CONCLUSIONS = List.of(
            "Семья принимает помощь, обстановка спокойнее.",
            "Без заметных перемен, сопровождение продолжается.",
            "Нужна помощь психолога матери и старшему ребёнку.",
            "Дети ухожены, долги погашаются.");
    private static final List<String> DECISIONS = List.of(
            "Пригласить родителей в клуб «Очаг».",
            "Включить в план занятия с психологом.",
            "Помочь оформить единое пособие.",
            "Сократить посещения до одного в месяц.");

    private final RecordMonitoring recordMonitoring;
    private final RecordOutcomes recordOutcomes;
    private final DSLContext db;

    DemoObservations(RecordMonitoring recordMonitoring, RecordOutcomes recordOutcomes, DSLContext db) {
        this.recordMonitoring = recordMonitoring;
        this.recordOutcomes = recordOutcomes;
        this.db = db;
    }

    void record(List<Family> families, Change change) {
        var chance = new Chance();
        monitor(families, chance, change);
        noteOutcomes(families, chance, change);
    }

    private void monitor(List<Family> families, Chance chance, Change change) {
        var drafts = new ArrayList<MonitoringDraft>();
        int better = 0;
        for (var family : families) {
            var days = days(family, chance, change.today());
            boolean improves = better < BETTER_CLIMATE && days.size() > 1 && chance.happens(0.07);
            if (improves) {
                better++;
            }
            drafts.addAll(monitorings(family, days, improves, chance, change.today()));
        }
        for (int from = 0; from < drafts.size(); from += AT_ONCE) {
            recordMonitoring.recordAll(drafts.subList(from, Math.min(from + AT_ONCE, drafts.size())), change);
        }
    }

    /** A day in each of the last half-years in which the family was on service; a few were missed. */
    private static List<LocalDate> days(Family family, Chance chance, LocalDate today) {
        var now = HalfYear.of(today);
        var days = new ArrayList<LocalDate>();
        for (var half : List.of(now.previous(), now)) {
            var first = latest(half.from(), family.registeredOn().plusDays(14));
            var last = family.leavesOn() == null ? half.to() : earliest(half.to(), family.leavesOn());
            if (!first.isAfter(last) && chance.happens(SEEN)) {
                var day = chance.workdayBetween(first, last);
                if (!day.isAfter(today)) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private static List<MonitoringDraft> monitorings(
            Family family, List<LocalDate> days, boolean improves, Chance chance, LocalDate today) {
        var scores = new HashMap<String, Integer>();
        var drafts = new ArrayList<MonitoringDraft>();
        for (var day : days) {
            var ratings = new ArrayList<MonitoringDraft.Rating>();
            for (var domain : MonitoringDomains.model()) {
                if (domain.active()) {
                    var before = scores.get(domain.code());
                    int score = before == null
                            ? chance.between(family.inDanger() ? 1 : 2, MonitoringDomain.HIGHEST - 1)
                            : next(domain.code(), before, improves, chance);
                    scores.put(domain.code(), score);
                    ratings.add(new MonitoringDraft.Rating(domain.code(), score, ""));
                }
            }
            boolean decided = chance.happens(0.1) && day.isBefore(today.minusDays(7));
            drafts.add(new MonitoringDraft(
                    family.id(),
                    day,
                    family.section().specialist(),
                    ratings,
                    chance.happens(0.3) ? chance.oneOf(CONCLUSIONS) : "",
                    decided ? chance.oneOf(DECISIONS) : "",
                    decided ? day.plusDays(chance.between(1, 7)) : null));
        }
        return drafts;
    }

    private static int next(String domain, int before, boolean improves, Chance chance) {
        if (domain.equals(CLIMATE)) {
            return improves ? before + 1 : before;
        }
        int step = chance.happens(0.12) ? 1 : chance.happens(0.04) ? -1 : 0;
        return Math.clamp(before + step, MonitoringDomain.LOWEST, MonitoringDomain.HIGHEST);
    }

    private void noteOutcomes(List<Family> families, Chance chance, Change change) {
        var births = births(change);
        var drafts = new ArrayList<OutcomeDraft>();
        for (var row : Tsv.read("/opora/demo/outcomes.tsv")) {
            var kind = OutcomeKind.of(row.get("kind")).orElseThrow();
            var evidence = List.of(row.get("evidence").split(";"));
            for (int left = row.number("number"), i = 0; left > 0 && i < families.size(); i++) {
                var draft = outcome(
                        families.get((i * 37 + row.number("number") * 7) % families.size()),
                        kind,
                        births,
                        chance,
                        change);
                if (draft != null) {
                    drafts.add(new OutcomeDraft(
                            draft.familyId(),
                            draft.personId(),
                            draft.kind(),
                            draft.on(),
                            chance.oneOf(evidence),
                            draft.employeeId()));
                    left--;
                }
            }
        }
        recordOutcomes.recordAll(drafts, change);
    }

    private static @Nullable OutcomeDraft outcome(
            Family family, OutcomeKind kind, Map<UUID, LocalDate> births, Chance chance, Change change) {
        var first = latest(family.registeredOn().plusDays(30), change.today().minusDays(320));
        var last = family.leavesOn() == null ? change.today() : family.leavesOn();
        if (first.isAfter(last)) {
            return null;
        }
        var day = chance.workdayBetween(first, last);
        for (var member : family.members()) {
            var born = births.get(member);
            if (born != null && isMeant(kind, born, day)) {
                return new OutcomeDraft(
                        family.id(),
                        member,
                        kind.code(),
                        day,
                        "",
                        family.section().specialist());
            }
        }
        return null;
    }

    /** Schoolchildren have outcomes of children; those who are nearly of age are left out, so that a year's end changes nothing. */
    private static boolean isMeant(OutcomeKind kind, LocalDate born, LocalDate day) {
        return kind.ofChild()
                ? born.plusYears(6).isBefore(day) && born.plusYears(OF_AGE - 1).isAfter(day)
                : born.plusYears(OF_AGE).isBefore(day);
    }

    private Map<UUID, LocalDate> births(Change change) {
        return db.select(PERSON_CARD.ID, PERSON_CARD.BIRTH_DATE)
                .from(PERSON_CARD)
                .where(PERSON_CARD.INSTITUTION_ID.eq(change.institution()))
                .fetchMap(PERSON_CARD.ID, PERSON_CARD.BIRTH_DATE);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
