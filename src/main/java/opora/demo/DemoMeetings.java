package opora.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.demo.DemoFamilies.Family;
import opora.demo.DemoStaff.Everybody;
import opora.outreach.MeetingDraft;
import opora.outreach.MeetingDraft.Discussed;
import opora.outreach.MeetingKind;
import opora.outreach.Meetings;
import opora.outreach.OutreachStatus;
import opora.outreach.OutsiderDraft;
import opora.platform.Change;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Meetings with other agencies: 62 on the planning of the work with families, as in the published report, and joint sessions. */
@Component
@Profile("demo")
class DemoMeetings {

    private static final int PLANNING = 62;
    private static final int SESSIONS = 18;
    private static final int AHEAD = 2;
    private static final int MOST_OF_A_YEAR = 120;

    private static final List<String> CHANGES = List.of(
            "Назначен школьный куратор",
            "Добавлены занятия с психологом",
            "Назначено лечение в районной больнице",
            "Помощь в оформлении пособий",
            "Посещения участкового раз в две недели");
    private static final List<String> DECISIONS = List.of(
            "Продолжить работу по плану", "Вернуться к вопросу через месяц", "Провести совместный выезд в семью");

    private final Meetings meetings;

    DemoMeetings(Meetings meetings) {
        this.meetings = meetings;
    }

    void hold(
            List<Family> families,
            Everybody everybody,
            Map<String, List<OutsiderDraft>> agencies,
            Chance chance,
            Change change) {
        var byDistrict = new LinkedHashMap<String, List<Family>>();
        families.stream().filter(Family::inDanger).forEach(family -> byDistrict
                .computeIfAbsent(family.section().district(), district -> new ArrayList<>())
                .add(family));
        var districts = List.copyOf(byDistrict.keySet());
        var first = beginning(change.today());
        var drafts = new ArrayList<MeetingDraft>();
        for (int i = 0; i < PLANNING + SESSIONS + AHEAD; i++) {
            var district = districts.get(i % districts.size());
            boolean ahead = i >= PLANNING + SESSIONS;
            var on = ahead ? change.today().plusDays(5L + i % 7) : chance.workdayBetween(first, change.today());
            drafts.add(new MeetingDraft(
                    null,
                    on,
                    i < PLANNING || ahead ? MeetingKind.PLANNING : MeetingKind.JOINT_SESSION,
                    ahead ? OutreachStatus.PLANNED : OutreachStatus.HELD,
                    "",
                    everybody.teams().get(district).head(),
                    agencies.get(district).stream()
                            .limit(chance.between(2, 4))
                            .map(OutsiderDraft::agencyId)
                            .toList(),
                    discussed(byDistrict.get(district), on, ahead, chance),
                    ahead ? "" : chance.oneOf(DECISIONS)));
        }
        meetings.recordAll(drafts, change);
    }

    /** This year once it is old enough for a report, else the last twelve months. */
    private static LocalDate beginning(LocalDate today) {
        return today.getDayOfYear() > MOST_OF_A_YEAR ? today.withDayOfYear(1) : today.minusDays(364);
    }

    private static List<Discussed> discussed(List<Family> families, LocalDate on, boolean ahead, Chance chance) {
        var discussed = new LinkedHashMap<UUID, Discussed>();
        for (int i = chance.between(2, 5); i > 0; i--) {
            var family = chance.oneOf(families);
            boolean served = !on.isBefore(family.registeredOn())
                    && (family.leavesOn() == null || on.isBefore(family.leavesOn()));
            boolean changed = !ahead && chance.happens(0.55);
            if (served) {
                discussed.put(family.id(), new Discussed(family.id(), changed, changed ? chance.oneOf(CHANGES) : ""));
            }
        }
        return List.copyOf(discussed.values());
    }
}
