package opora.casework.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;

/** What was added, removed and changed from one version to another: goals and measures that go on are known by their origin. */
public record PlanComparison(int before, int after, List<Line> lines) {

    public enum Kind {
        ADDED("tag-success"),
        REMOVED("tag-danger"),
        CHANGED("tag-warning");

        private final String tag;

        Kind(String tag) {
            this.tag = tag;
        }

        public String tag() {
            return tag;
        }

        public String titleKey() {
            return "casework.plan.compare." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param goal whether it is a goal, or one of its measures */
    public record Line(Kind kind, boolean goal, String title, List<Difference> differences) {}

    public record Difference(String labelKey, String before, String after) {}

    static PlanComparison of(Plan before, Plan after, String family) {
        var lines = new ArrayList<Line>();
        var old = new HashMap<UUID, Goal>();
        before.goals().forEach(goal -> old.put(goal.origin(), goal));
        for (var goal : after.goals()) {
            compare(old.remove(goal.origin()), goal, lines);
        }
        before.goals().stream()
                .filter(goal -> old.containsKey(goal.origin()))
                .forEach(goal -> lines.add(new Line(Kind.REMOVED, true, goal.aim(), List.of())));
        compareMeasures(measures(before), measures(after), family, lines);
        return new PlanComparison(before.number(), after.number(), List.copyOf(lines));
    }

    private static void compare(@Nullable Goal before, Goal after, List<Line> lines) {
        if (before == null) {
            lines.add(new Line(Kind.ADDED, true, after.aim(), List.of()));
            return;
        }
        var differences = new ArrayList<Difference>();
        differ("casework.plan.domain", before.domainTitle(), after.domainTitle(), differences);
        differ("casework.plan.aim", before.aim(), after.aim(), differences);
        differ("casework.plan.result", before.result(), after.result(), differences);
        differ("casework.plan.due", day(before.dueOn()), day(after.dueOn()), differences);
        if (!differences.isEmpty()) {
            lines.add(new Line(Kind.CHANGED, true, after.aim(), differences));
        }
    }

    private static Map<UUID, Measure> measures(Plan plan) {
        var measures = new LinkedHashMap<UUID, Measure>();
        plan.measures().forEach(measure -> measures.put(measure.origin(), measure));
        return measures;
    }

    private static void compareMeasures(
            Map<UUID, Measure> before, Map<UUID, Measure> after, String family, List<Line> lines) {
        after.forEach((origin, measure) -> {
            var old = before.remove(origin);
            if (old == null) {
                lines.add(new Line(Kind.ADDED, false, measure.what(), List.of()));
            } else {
                compare(old, measure, family, lines);
            }
        });
        before.values().forEach(measure -> lines.add(new Line(Kind.REMOVED, false, measure.what(), List.of())));
    }

    private static void compare(Measure before, Measure after, String family, List<Line> lines) {
        var differences = new ArrayList<Difference>();
        differ("casework.plan.what", before.what(), after.what(), differences);
        differ("casework.plan.measure.result", before.result(), after.result(), differences);
        differ("casework.plan.who", owner(before, family), owner(after, family), differences);
        differ(
                "casework.plan.support",
                Objects.requireNonNullElse(before.supportTitle(), ""),
                Objects.requireNonNullElse(after.supportTitle(), ""),
                differences);
        differ("casework.plan.due", day(before.dueOn()), day(after.dueOn()), differences);
        if (!differences.isEmpty()) {
            lines.add(new Line(Kind.CHANGED, false, after.what(), differences));
        }
    }

    private static String owner(Measure measure, String family) {
        return measure.actor() == MeasureActor.CLIENT ? family : Objects.requireNonNullElse(measure.owner(), "");
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : RussianDate.format(date);
    }

    private static void differ(String labelKey, String before, String after, List<Difference> differences) {
        if (!before.equals(after)) {
            differences.add(new Difference(labelKey, before, after));
        }
    }
}
