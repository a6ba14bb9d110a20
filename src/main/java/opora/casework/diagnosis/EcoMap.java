package opora.casework.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The family in the middle, around it who and what it can rely on, each tie as strong as it is. */
public record EcoMap(List<Tie> ties) {

    public static final int WIDTH = 900;
    public static final int HEIGHT = 640;
    public static final int RADIUS = 62;

    private static final int ACROSS = 340;
    private static final int DOWN = 245;
    private static final int WAVES = 9;
    private static final int SWING = 6;
    private static final int STRAINED = 1;

    /**
     * A resource and the line to it.
     *
     * @param grade 1 strained, 2 weak, 3 strong
     */
    public record Tie(Finding resource, int x, int y, String line, int grade, boolean toFamily, boolean fromFamily) {

        public String strength() {
            return switch (grade) {
                case STRAINED -> "strained";
                case 2 -> "weak";
                default -> "strong";
            };
        }
    }

    static EcoMap of(List<Finding> resources) {
        var ties = new ArrayList<Tie>();
        for (int i = 0; i < resources.size(); i++) {
            double angle = 2 * Math.PI * i / resources.size() - Math.PI / 2;
            int x = (int) Math.round(WIDTH / 2.0 + ACROSS * Math.cos(angle));
            int y = (int) Math.round(HEIGHT / 2.0 + DOWN * Math.sin(angle));
            ties.add(tie(resources.get(i), x, y));
        }
        return new EcoMap(ties);
    }

    private static Tie tie(Finding resource, int x, int y) {
        int grade = resource.grade() == null ? 2 : resource.grade();
        var direction = resource.text("direction");
        double dx = x - WIDTH / 2.0;
        double dy = y - HEIGHT / 2.0;
        double length = Math.hypot(dx, dy);
        var from = new Point(WIDTH / 2.0 + dx / length * RADIUS, HEIGHT / 2.0 + dy / length * RADIUS);
        var to = new Point(x - dx / length * RADIUS, y - dy / length * RADIUS);
        return new Tie(
                resource,
                x,
                y,
                grade == STRAINED ? zigzag(from, to) : from.moveTo() + to.lineTo(),
                grade,
                !direction.equals("out"),
                !direction.equals("in"));
    }

    /** A strained tie is drawn as it feels: to and fro. Its ends are straight, so that an arrow has somewhere to point. */
    private static String zigzag(Point from, Point to) {
        var path = new StringBuilder(from.moveTo());
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = Math.hypot(dx, dy);
        for (int i = 1; i < WAVES; i++) {
            double swing = (i % 2 == 0 ? 1 : -1) * (i == 1 || i == WAVES - 1 ? 0 : SWING);
            path.append(new Point(
                            from.x() + dx * i / WAVES - dy / length * swing,
                            from.y() + dy * i / WAVES + dx / length * swing)
                    .lineTo());
        }
        return path.append(to.lineTo()).toString();
    }

    record Point(double x, double y) {

        String moveTo() {
            return "M" + text();
        }

        String lineTo() {
            return " L" + text();
        }

        private String text() {
            return String.format(Locale.ROOT, "%.1f %.1f", x, y);
        }
    }

    /** What is written into a circle: lines of at most so many letters, the rest is in the table. */
    public static List<String> lines(String text, int letters, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + word.length() >= letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        var shown = lines.stream()
                .limit(most)
                .map(each -> each.length() > letters ? each.substring(0, letters - 1) + "…" : each)
                .toList();
        return lines.size() <= most ? shown : ended(shown);
    }

    private static List<String> ended(List<String> lines) {
        var all = new ArrayList<>(lines);
        all.set(all.size() - 1, all.getLast() + "…");
        return all;
    }
}
