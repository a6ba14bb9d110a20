package opora.reports.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import opora.people.FamilyStatus;

/**
 * How families moved on the practice scale within a period, as bands from where they began to where they ended. The best status stands
 * on top, so that a band that goes up is a family that rose.
 *
 * @param rungs the statuses from the best to the worst
 */
public record Ladder(List<Rung> rungs, List<Band> bands) {

    public static final int WIDTH = 760;
    public static final int HEIGHT = 360;

    private static final int LEFT = 190;
    private static final int RIGHT = WIDTH - 190;
    private static final int GAP = 18;
    private static final double LEAST = 1.5;

    /**
     * @param before how many families began there, after: how many ended there
     */
    public record Rung(String status, int before, int after, Bar left, Bar right) {}

    public record Bar(double y, double height) {

        public double middle() {
            return y + height / 2;
        }
    }

    /**
     * @param direction rose, stayed or fell
     * @param path of the band, as SVG draws it
     */
    public record Band(String from, String to, int families, String direction, String path) {}

    static Ladder of(List<PictureStore.Step> steps) {
        var statuses = FamilyStatus.on(FamilyStatus.PRACTICE).stream()
                .map(FamilyStatus::code)
                .toList()
                .reversed();
        int all = steps.stream().mapToInt(PictureStore.Step::families).sum();
        double unit = all == 0 ? 0 : (HEIGHT - GAP * (statuses.size() - 1.0)) / all;
        var rungs = new ArrayList<Rung>();
        double left = 0;
        double right = 0;
        for (var status : statuses) {
            int before = count(steps, status, true);
            int after = count(steps, status, false);
            rungs.add(new Rung(status, before, after, new Bar(left, before * unit), new Bar(right, after * unit)));
            left += before * unit + GAP;
            right += after * unit + GAP;
        }
        return new Ladder(rungs, bands(steps, statuses, rungs, unit));
    }

    /** How many families went that way. */
    public int families(String from, String to) {
        return bands.stream()
                .filter(band -> band.from().equals(from) && band.to().equals(to))
                .mapToInt(Band::families)
                .sum();
    }

    public int total(String direction) {
        return bands.stream()
                .filter(band -> band.direction().equals(direction))
                .mapToInt(Band::families)
                .sum();
    }

    public boolean isEmpty() {
        return bands.isEmpty();
    }

    private static int count(List<PictureStore.Step> steps, String status, boolean from) {
        return steps.stream()
                .filter(step -> (from ? step.from() : step.to()).equals(status))
                .mapToInt(PictureStore.Step::families)
                .sum();
    }

    private static List<Band> bands(
            List<PictureStore.Step> steps, List<String> statuses, List<Rung> rungs, double unit) {
        var usedLeft = new double[statuses.size()];
        var usedRight = new double[statuses.size()];
        var bands = new ArrayList<Band>();
        steps.stream()
                .sorted(Comparator.<PictureStore.Step>comparingInt(step -> statuses.indexOf(step.from()))
                        .thenComparingInt(step -> statuses.indexOf(step.to())))
                .forEach(step -> {
                    int from = statuses.indexOf(step.from());
                    int to = statuses.indexOf(step.to());
                    double thick = step.families() * unit;
                    bands.add(new Band(
                            step.from(),
                            step.to(),
                            step.families(),
                            from == to ? "stayed" : to < from ? "rose" : "fell",
                            path(
                                    rungs.get(from).left().y() + usedLeft[from],
                                    rungs.get(to).right().y() + usedRight[to],
                                    Math.max(thick, LEAST))));
                    usedLeft[from] += thick;
                    usedRight[to] += thick;
                });
        return bands;
    }

    private static String path(double left, double right, double thick) {
        int middle = (LEFT + RIGHT) / 2;
        return String.format(
                Locale.ROOT,
                "M%d %.1fC%d %.1f %d %.1f %d %.1fL%d %.1fC%d %.1f %d %.1f %d %.1fZ",
                LEFT,
                left,
                middle,
                left,
                middle,
                right,
                RIGHT,
                right,
                RIGHT,
                right + thick,
                middle,
                right + thick,
                middle,
                left + thick,
                LEFT,
                left + thick);
    }
}
