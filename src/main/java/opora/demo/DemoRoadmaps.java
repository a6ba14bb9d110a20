package opora.demo;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import opora.casework.roadmap.ApprovePlan;
import opora.casework.roadmap.DraftPlan;
import opora.casework.roadmap.GoalDraft;
import opora.casework.roadmap.MeasureActor;
import opora.casework.roadmap.MeasureDraft;
import opora.casework.roadmap.MeasureSupport;
import opora.demo.DemoFamilies.Family;
import opora.platform.Change;
import opora.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Road maps as they are met: in force with something done and something late, waiting for approval, being written. */
@Component
@Profile("demo")
class DemoRoadmaps {

    private static final int IN_FORCE = 4;
    private static final int WAITING = 6;
    private static final int ALL = 8;
    private static final int DAYS_AGO = 60;

    private static final List<Aim> AIMS = List.of(
            new Aim("health", "Дети здоровы и под наблюдением", "Пройдена диспансеризация, сделаны прививки"),
            new Aim(
                    "basic_needs",
                    "У детей есть всё необходимое",
                    "Одежда по сезону, еда каждый день, своё место для сна"),
            new Aim("psychological", "В семье справляются с тревогой", "Мать отмечает улучшение по шкале на 2 балла"),
            new Aim("social", "Семья не одна", "Есть двое взрослых, к кому можно обратиться за помощью"),
            new Aim("finances", "Доход семьи устойчив", "Оформлены пособия, долг за жильё погашен наполовину"),
            new Aim(
                    "development_school",
                    "Дети учатся без пропусков",
                    "Не больше двух пропусков без причины за четверть"),
            new Aim("substances", "Родители не употребляют алкоголь", "Три месяца трезвости, подтверждает участковый"),
            new Aim("child_parent", "Родители и дети слышат друг друга", "Ссор не больше одной в неделю по дневнику"),
            new Aim("microclimate", "Дома спокойно", "Соседи и школа не сообщали о конфликтах три месяца"));

    private final DraftPlan draftPlan;
    private final ApprovePlan approvePlan;

    DemoRoadmaps(DraftPlan draftPlan, ApprovePlan approvePlan) {
        this.draftPlan = draftPlan;
        this.approvePlan = approvePlan;
    }

    private record Aim(String domain, String aim, String result) {}

    void draw(List<Family> families, Change change) {
        var served = families.stream()
                .filter(family -> family.leavesOn() == null
                        && family.registeredOn().isBefore(change.today().minusYears(1)))
                .limit(ALL)
                .toList();
        for (int i = 0; i < served.size(); i++) {
            var family = served.get(i);
            var then = i < IN_FORCE ? at(change, change.at().minusDays(DAYS_AGO)) : change;
            write(family, then);
            if (i < WAITING) {
                approvePlan.submit(family.id(), AIMS.size() + 1, then);
            }
            if (i < IN_FORCE) {
                approvePlan.approve(family.id(), AIMS.size() + 2, then);
            }
        }
    }

    private void write(Family family, Change change) {
        draftPlan.begin(family.id(), change);
        for (int i = 0; i < AIMS.size(); i++) {
            var aim = AIMS.get(i);
            var due = change.today().plusDays(45 + i * 12L);
            var measures = List.of(
                    measure("Выполнить договорённости недели и записать в дневник", MeasureActor.CLIENT, null, due),
                    measure(
                            "Навестить и обсудить, что получилось",
                            MeasureActor.EMPLOYEE,
                            family.section().specialist(),
                            due));
            var draft =
                    new GoalDraft(Ids.next(), null, aim.domain(), aim.aim(), aim.result(), due.plusDays(20), measures);
            draftPlan.save(family.id(), draft, change);
        }
    }

    private static MeasureDraft measure(String what, MeasureActor actor, @Nullable UUID employee, LocalDate due) {
        return new MeasureDraft(Ids.next(), what, "", actor, employee, null, "", MeasureSupport.NONE, null, null, due);
    }

    private static Change at(Change change, ZonedDateTime then) {
        return new Change(change.user(), then, change.reason());
    }
}
