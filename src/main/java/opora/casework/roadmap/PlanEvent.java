package opora.casework.roadmap;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of road maps: ids, numbers and days, no word of goals and measures. */
sealed interface PlanEvent extends JournalEvent {

    record PlanBegun(UUID plan, int number) implements PlanEvent {}

    record PlanGoalSaved(UUID plan, UUID goal, int measures) implements PlanEvent {}

    record PlanGoalRemoved(UUID plan, UUID goal) implements PlanEvent {}

    record PlanDropped(UUID plan, int number) implements PlanEvent {}

    record PlanSubmitted(UUID plan, int number) implements PlanEvent {}

    record PlanRecalled(UUID plan, int number) implements PlanEvent {}

    record PlanReturned(UUID plan, int number) implements PlanEvent {}

    record PlanApproved(UUID plan, int number) implements PlanEvent {}

    record PlanAgreed(UUID plan, UUID person, LocalDate on) implements PlanEvent {}

    record MeasureDone(UUID measure, LocalDate on) implements PlanEvent {}

    record MeasureUndone(UUID measure) implements PlanEvent {}

    record PlanViewed(UUID plan) implements PlanEvent {}

    record PlanCopyTaken(UUID plan) implements PlanEvent {}

    record RoadMapTaken(UUID plan) implements PlanEvent {}

    record PlansListed() implements PlanEvent {}
}
