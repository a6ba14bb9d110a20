package opora.casework.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import opora.platform.text.RussianDate;

/**
 * What a version still lacks before it can be approved: every red domain has a goal; every goal a measurable result, a date and measures;
 * every measure somebody who acts, who works here still, and a date that has not passed; and the family itself does something too.
 */
public final class PlanGaps {

    private PlanGaps() {}

    /**
     * A gap told in a sentence.
     *
     * @param path where it is closed
     */
    public record Gap(String key, List<Object> arguments, String path) {}

    /** A domain in which the family was rated 1 or 2 when it was looked at last. */
    public record RedDomain(String code, String title, int score) {}

    static List<Gap> of(Plan plan, List<RedDomain> red, LocalDate today) {
        var gaps = new ArrayList<Gap>();
        var fresh = plan.path() + "/goals/new";
        if (plan.goals().isEmpty()) {
            gaps.add(gap("no-goals", fresh));
        }
        var covered = plan.goals().stream().map(Goal::domain).collect(Collectors.toSet());
        red.stream()
                .filter(domain -> !covered.contains(domain.code()))
                .forEach(domain -> gaps.add(
                        gap("red-domain", fresh + "?domain=" + domain.code(), domain.title(), domain.score())));
        plan.goals().forEach(goal -> ofGoal(goal, plan.path() + "/goals/" + goal.id(), today, gaps));
        if (plan.total() > 0 && plan.measures().noneMatch(measure -> measure.actor() == MeasureActor.CLIENT)) {
            gaps.add(gap("nothing-for-family", plan.path() + "/draft"));
        }
        return gaps;
    }

    private static void ofGoal(Goal goal, String path, LocalDate today, List<Gap> gaps) {
        if (goal.result().isBlank()) {
            gaps.add(gap("no-result", path, goal.aim()));
        }
        boolean reached = !goal.measures().isEmpty() && goal.measures().stream().allMatch(Measure::isDone);
        if (goal.dueOn() == null) {
            gaps.add(gap("no-date", path, goal.aim()));
        } else if (goal.dueOn().isBefore(today) && !reached) {
            gaps.add(gap("past-date", path, goal.aim(), RussianDate.format(goal.dueOn())));
        }
        if (goal.measures().isEmpty()) {
            gaps.add(gap("no-measures", path, goal.aim()));
        }
        goal.measures().stream()
                .filter(measure -> !measure.isDone())
                .forEach(measure -> ofMeasure(measure, path, today, gaps));
    }

    private static void ofMeasure(Measure measure, String path, LocalDate today, List<Gap> gaps) {
        if (measure.actor() == null) {
            gaps.add(gap("no-owner", path, measure.what()));
        }
        if (measure.ownerIsGone(today)) {
            gaps.add(gap("former-owner", path, measure.what(), Objects.requireNonNull(measure.owner())));
        }
        if (measure.dueOn() == null) {
            gaps.add(gap("measure-no-date", path, measure.what()));
        } else if (measure.isOverdue(today)) {
            gaps.add(gap("measure-past-date", path, measure.what(), RussianDate.format(measure.dueOn())));
        }
    }

    private static Gap gap(String key, String path, Object... arguments) {
        return new Gap("casework.plan.gap." + key, List.of(arguments), path);
    }
}
