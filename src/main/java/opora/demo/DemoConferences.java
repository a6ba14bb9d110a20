package opora.demo;

import static opora.people.views.Tables.FAMILY_CARD;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.casework.conference.BuildAgenda;
import opora.casework.conference.ConferenceDraft;
import opora.casework.conference.ConferenceKind;
import opora.casework.conference.DecideAtConference;
import opora.casework.conference.DecisionDraft;
import opora.casework.conference.HoldConference;
import opora.casework.conference.KeepMinutes;
import opora.casework.conference.PlanConference;
import opora.demo.DemoFamilies.Family;
import opora.platform.Change;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A conference that was held, with decisions done, waiting and late, and one that is planned. */
@Component
@Profile("demo")
class DemoConferences {

    private static final int FAMILIES = 3;
    private static final int DAYS_AGO = 24;
    private static final int DAYS_AHEAD = 4;

    private static final List<String> TOPICS =
            List.of("Что изменилось с прошлого раза", "Кто из ведомств что делает дальше");

    private static final List<String> MINUTES = List.of(
            "Школа отмечает, что пропусков стало меньше, но мать устаёт и просит помощи с младшим.",
            "ПДН: вызовов за месяц не было. Договорились встречаться с отцом раз в две недели.",
            "Психолог предлагает продолжить занятия, мать согласна.");

    private final PlanConference planConference;
    private final HoldConference holdConference;
    private final KeepMinutes keepMinutes;
    private final DecideAtConference decideAtConference;
    private final BuildAgenda buildAgenda;
    private final DSLContext db;

    DemoConferences(
            PlanConference planConference,
            HoldConference holdConference,
            KeepMinutes keepMinutes,
            DecideAtConference decideAtConference,
            BuildAgenda buildAgenda,
            DSLContext db) {
        this.planConference = planConference;
        this.holdConference = holdConference;
        this.keepMinutes = keepMinutes;
        this.decideAtConference = decideAtConference;
        this.buildAgenda = buildAgenda;
        this.db = db;
    }

    void hold(List<Family> families, Change change) {
        var troubled = families.stream()
                .filter(each -> each.leavesOn() == null && isHere(each, change))
                .limit(FAMILIES)
                .toList();
        if (troubled.size() < FAMILIES) {
            return;
        }
        var on = change.today().minusDays(DAYS_AGO);
        var held = plan(ConferenceKind.CONSILIUM, on, troubled, change);
        var then = new Change(change.user(), change.at().with(on), "");
        for (var family : troubled) {
            TOPICS.forEach(topic -> buildAgenda.add(held, family.id(), topic, then));
        }
        holdConference.holdWithAll(held, on, change);
        for (var family : troubled) {
            keepMinutes.keepTold(held, family.id(), "Остаться в семье при поддержке центра", MINUTES, change);
        }
        var specialist = troubled.getFirst().section().specialist();
        decide(held, troubled.get(0), specialist, "", "Посещать семью каждую неделю", on.plusDays(10), change);
        decide(held, troubled.get(1), null, "Школа № 2", "Организовать горячее питание", on.plusDays(14), change);
        var done = decide(held, troubled.get(2), null, "ПДН", "Провести беседу с отцом", on.plusDays(7), change);
        decideAtConference.complete(done, on.plusDays(5), "Справка ПДН о беседе", change);
        plan(ConferenceKind.TEAM, change.today().plusDays(DAYS_AHEAD), troubled, change);
    }

    private UUID plan(ConferenceKind kind, LocalDate on, List<Family> families, Change change) {
        return planConference.plan(
                new ConferenceDraft(
                        Ids.next(),
                        kind,
                        on,
                        "Кабинет 4",
                        families.getFirst().section().specialist(),
                        List.of(),
                        List.of(),
                        List.of("ПДН", "Школа № 2"),
                        families.stream().map(Family::id).toList()),
                change);
    }

    private UUID decide(
            UUID conference,
            Family family,
            @Nullable UUID employee,
            String agency,
            String task,
            LocalDate dueOn,
            Change change) {
        return decideAtConference.decide(
                conference, family.id(), new DecisionDraft(Ids.next(), employee, null, agency, task, dueOn), change);
    }

    private boolean isHere(Family family, Change change) {
        return db.fetchExists(
                FAMILY_CARD, FAMILY_CARD.INSTITUTION_ID.eq(change.institution()).and(FAMILY_CARD.ID.eq(family.id())));
    }
}
