package opora.demo;

import java.time.LocalDate;
import java.util.List;
import opora.casework.accompaniment.CauseDraft;
import opora.casework.accompaniment.ContactDraft;
import opora.casework.accompaniment.ContactKind;
import opora.casework.accompaniment.RecordCause;
import opora.casework.accompaniment.RecordContact;
import opora.casework.accompaniment.SetStanding;
import opora.casework.accompaniment.StandingAxis;
import opora.casework.accompaniment.StandingDraft;
import opora.casework.accompaniment.Team;
import opora.casework.accompaniment.TeamDraft;
import opora.demo.DemoFamilies.Family;
import opora.platform.Change;
import opora.platform.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Cases at every level of accompaniment, with causes, teams and talks; some contacts are late. */
@Component
@Profile("demo")
class DemoAccompaniment {

    private static final int FAMILIES = 32;
    private static final List<String> LEVELS = List.of("basic", "adaptation", "basic", "crisis", "basic", "emergency");
    private static final List<String> STAGES = List.of("early", "recovery", "acute", "chronic", "stabilisation");
    private static final List<String> CAUSES = List.of("no_income", "child_adaptation", "conflict", "no_care");

    private final SetStanding setStanding;
    private final RecordCause recordCause;
    private final RecordContact recordContact;
    private final Team team;

    DemoAccompaniment(SetStanding setStanding, RecordCause recordCause, RecordContact recordContact, Team team) {
        this.setStanding = setStanding;
        this.recordCause = recordCause;
        this.recordContact = recordContact;
        this.team = team;
    }

    void keep(List<Family> families, Change change) {
        var served = families.stream()
                .filter(family -> family.leavesOn() == null
                        && family.registeredOn().isBefore(change.today().minusYears(1)))
                .limit(FAMILIES)
                .toList();
        for (int i = 0; i < served.size(); i++) {
            keep(served.get(i), i, change);
        }
    }

    private void keep(Family family, int i, Change change) {
        var today = change.today();
        stand(family, StandingAxis.LEVEL, "adaptation", today.minusMonths(11), "Знакомство с семьёй.", change);
        stand(
                family,
                StandingAxis.STAGE,
                STAGES.get(i % STAGES.size()),
                today.minusMonths(11),
                "По итогам знакомства.",
                change);
        var level = LEVELS.get(i % LEVELS.size());
        if (!level.equals("adaptation")) {
            stand(family, StandingAxis.LEVEL, level, today.minusDays(40L + i), "Решение консилиума отделения.", change);
        }
        var cause = Ids.next();
        recordCause.found(
                new CauseDraft(
                        cause,
                        family.id(),
                        null,
                        CAUSES.get(i % CAUSES.size()),
                        today.minusMonths(10),
                        "Выявлено при обследовании условий жизни."),
                change);
        if (i % 3 == 0) {
            recordCause.gone(family.id(), cause, today.minusMonths(2), "Справка и беседа с родителями.", change);
        }
        if (i % 4 != 3) {
            recordContact.record(
                    new ContactDraft(
                            Ids.next(),
                            family.id(),
                            today.minusDays(i % 9),
                            ContactKind.PHONE,
                            true,
                            "Дома всё в порядке."),
                    change);
        }
        if (i % 5 == 0) {
            join(family, today.minusMonths(6), change);
        }
    }

    private void stand(Family family, StandingAxis axis, String code, LocalDate since, String because, Change change) {
        setStanding.set(new StandingDraft(family.id(), axis, code, since, because), change);
    }

    private void join(Family family, LocalDate since, Change change) {
        team.join(
                new TeamDraft(
                        family.id(),
                        "pdn",
                        null,
                        null,
                        "Отдел полиции района",
                        "Лаптев Игорь Борисович",
                        "Инспектор по делам несовершеннолетних",
                        since),
                change);
    }
}
