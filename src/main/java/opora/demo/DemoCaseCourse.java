package opora.demo;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import opora.casework.handover.Handovers;
import opora.casework.review.AfterCase;
import opora.casework.review.CaseOutcome;
import opora.casework.review.CloseCase;
import opora.casework.review.RecordReview;
import opora.demo.DemoFamilies.Family;
import opora.platform.Change;
import opora.platform.access.UserSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How cases go on: reviews done and late, families offered, accepted and declined, a case closed, families that came back to help. */
@Component
@Profile("demo")
class DemoCaseCourse {

    private static final int REVIEWED = 4;
    private static final int CLOSED = 31;
    private static final int ASKED = 3;

    private static final List<String> CONCLUSIONS = List.of(
            "Семья держится плана, дети посещают школу без пропусков. Следующий шаг — работа матери.",
            "Долг за жильё уменьшается, отцу нужна помощь с направлением к наркологу.",
            "Мать стала сама обращаться за советом. Уровень пока оставить.",
            "После ухода отца тревожно у младшего, нужен психолог.");

    private static final List<Part> PARTS = List.of(
            new Part("club", "Семейный клуб по субботам"),
            new Part("mentor", "Поддерживает молодую мать из соседнего дома"),
            new Part("volunteer", "Помогает разгружать вещи"),
            new Part("club", "Клуб отцов"));

    private final RecordReview recordReview;
    private final Handovers handovers;
    private final CloseCase closeCase;
    private final AfterCase afterCase;
    private final UserSource users;

    DemoCaseCourse(
            RecordReview recordReview,
            Handovers handovers,
            CloseCase closeCase,
            AfterCase afterCase,
            UserSource users) {
        this.recordReview = recordReview;
        this.handovers = handovers;
        this.closeCase = closeCase;
        this.afterCase = afterCase;
        this.users = users;
    }

    private record Part(String code, String note) {}

    /** @param specialist the one with an account */
    record People(UUID specialist, UUID psychologist, UUID psychologistAccount) {}

    void goOn(List<Family> families, People people, Change change) {
        var served = families.stream()
                .filter(family -> family.leavesOn() == null
                        && family.registeredOn().isBefore(change.today().minusYears(1)))
                .limit(CLOSED + 1L)
                .toList();
        for (int i = 0; i < Math.min(REVIEWED, served.size()); i++) {
            review(served.get(i).id(), i, change);
        }
        if (served.size() > CLOSED) {
            close(served.get(CLOSED).id(), change);
        }
        handOver(families, people, change);
        afterwards(families, change);
    }

    /** Every other family is one of the specialist with an account, as long as there are any: whoever signs in finds no empty page. */
    static List<Family> mixed(List<Family> families, UUID specialist, LocalDate today) {
        var own = families.stream()
                .filter(each -> each.section().specialist().equals(specialist))
                .sorted(Comparator.comparing(
                        each -> each.leavesOn() != null || !each.registeredOn().isBefore(today.minusYears(1))))
                .toList();
        var others = families.stream()
                .filter(each -> !each.section().specialist().equals(specialist))
                .toList();
        var mixed = new ArrayList<Family>();
        for (int i = 0; i < Math.max(own.size(), others.size()); i++) {
            if (i < own.size()) {
                mixed.add(own.get(i));
            }
            if (i < others.size()) {
                mixed.add(others.get(i));
            }
        }
        return mixed;
    }

    /** The second is late already. */
    private void review(UUID family, int i, Change change) {
        var on = change.today().minusDays(i == 1 ? 55 : 30 - i);
        var next = i == 1 ? change.today().minusDays(2) : on.plusDays(45);
        recordReview.record(family, on, next, CONCLUSIONS.get(i), at(change, on));
    }

    private void close(UUID family, Change change) {
        closeCase.close(
                new CaseOutcome(
                        family,
                        change.today().minusDays(100),
                        "improvement",
                        "independent",
                        "stayed",
                        List.of("plan-done", "family-agrees", "support-found", "papers-complete"),
                        true,
                        "Мать работает, долга нет, дети учатся. Есть к кому обратиться."),
                change);
    }

    /** Of the families of the specialist one is taken on, one declined, one waits; to the specialist one is offered. */
    private void handOver(List<Family> families, People people, Change change) {
        var own = curatedBy(families, true, people);
        var others = curatedBy(families, false, people);
        if (own.size() < ASKED || others.isEmpty()) {
            return;
        }
        for (var family : own) {
            handovers.offer(family, people.psychologist(), "Ребёнку сейчас нужнее психолог.", change);
        }
        handovers.offer(others.getFirst(), people.specialist(), "Семья переехала ближе к вашему участку.", change);
        users.byAccount(people.psychologistAccount()).ifPresent(user -> {
            var answer = new Change(user, change.at(), "");
            handovers.accept(own.get(0), answer);
            handovers.decline(own.get(1), "Веду уже тринадцать семей, возьму через месяц.", answer);
        });
    }

    private static List<UUID> curatedBy(List<Family> families, boolean own, People people) {
        return families.stream()
                .filter(family -> family.leavesOn() == null && !family.inDanger())
                .filter(family -> own == family.section().specialist().equals(people.specialist()))
                .skip(20)
                .limit(ASKED)
                .map(Family::id)
                .toList();
    }

    private void afterwards(List<Family> families, Change change) {
        var gone = families.stream()
                .filter(family -> left(family.leavesOn(), change.today()))
                .limit(PARTS.size())
                .toList();
        for (int i = 0; i < gone.size(); i++) {
            var family = gone.get(i);
            var left = change.today().minusMonths(3);
            if (i < 2) {
                afterCase.note(
                        family.id(), 3, left, i == 0 ? "well" : "hard", "Звонили, мать рассказала сама.", change);
            }
            var person = i % 2 == 0 || family.members().isEmpty()
                    ? null
                    : family.members().getFirst();
            afterCase.joins(
                    family.id(), person, PARTS.get(i).code(), left, PARTS.get(i).note(), change);
        }
    }

    private static boolean left(@Nullable LocalDate on, LocalDate today) {
        return on != null && on.isBefore(today.minusMonths(6)) && on.isAfter(today.minusMonths(11));
    }

    private static Change at(Change change, LocalDate on) {
        ZonedDateTime then = change.at().with(on);
        return new Change(change.user(), then, "");
    }
}
