package opora.casework.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.platform.Ids;

/** Goals and measures for tests; what a test does not say is filled in. */
public final class RoadmapFixture {

    private RoadmapFixture() {}

    /** A goal that lacks nothing: the family acts in one measure, an employee in the other. */
    public static GoalDraft goal(UUID employee, LocalDate due) {
        return goal(Ids.next(), null, "Мать не пьёт", due, ofFamily(due), ofEmployee(employee, due));
    }

    public static GoalDraft goal(UUID key, Integer version, String aim, LocalDate due, MeasureDraft... measures) {
        return new GoalDraft(key, version, "substances", aim, "Три месяца трезвости", due, List.of(measures));
    }

    public static MeasureDraft ofFamily(LocalDate due) {
        return measure("Ходить в группу анонимных алкоголиков", MeasureActor.CLIENT, null, due);
    }

    public static MeasureDraft ofEmployee(UUID employee, LocalDate due) {
        return measure("Договориться с наркологом", MeasureActor.EMPLOYEE, employee, due);
    }

    public static MeasureDraft measure(String what, MeasureActor actor, UUID employee, LocalDate due) {
        return new MeasureDraft(Ids.next(), what, "", actor, employee, null, "", MeasureSupport.NONE, null, null, due);
    }

    public static MeasureDraft supported(MeasureDraft measure, MeasureSupport support, UUID service, UUID series) {
        return new MeasureDraft(
                measure.id(),
                measure.what(),
                measure.result(),
                measure.actor(),
                measure.employeeId(),
                measure.partnerId(),
                measure.agency(),
                support,
                service,
                series,
                measure.dueOn());
    }
}
