package opora.reports.pictures;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many of the families of each section were served, and where they live. The map is drawn to scale of the settlements themselves and
 * needs no map of the country beneath.
 *
 * @param kilometres the length of the scale bar, and {@code bar} its length in the drawing
 */
public record Coverage(List<Section> sections, List<Point> points, int kilometres, double bar) {

    public static final int WIDTH = 760;
    public static final int HEIGHT = 520;

    private static final int MARGIN = 50;
    private static final double KM_OF_A_DEGREE = 111.2;
    private static final double LEAST_RADIUS = 4;
    private static final double MOST_RADIUS = 15;
    private static final double LETTER = 6.2;
    private static final double LINE = 13;

    /** @param id null for families that belong to no section */
    public record Section(@Nullable UUID id, @Nullable String name, int living, int served) {}

    /** @param named whether there is room for its name */
    public record Point(
            String name,
            @Nullable String section,
            double x,
            double y,
            double radius,
            boolean named,
            int living,
            int served) {

        /** In fifths: 0 when nobody was served, 5 when everybody was. */
        public int fifth() {
            return (int) Math.ceil(5.0 * served / living);
        }
    }

    static Coverage of(List<PictureStore.Place> places) {
        var located = places.stream()
                .filter(place -> place.latitude() != null && place.longitude() != null)
                .toList();
        if (located.isEmpty()) {
            return new Coverage(sections(places), List.of(), 0, 0);
        }
        return new Drawing(located).coverage(sections(places));
    }

    private static List<Section> sections(List<PictureStore.Place> places) {
        var sections = new LinkedHashMap<String, Section>();
        for (var place : places) {
            sections.merge(
                    String.valueOf(place.section()),
                    new Section(place.section(), place.sectionName(), place.living(), place.served()),
                    (one, other) -> new Section(
                            one.id(), one.name(), one.living() + other.living(), one.served() + other.served()));
        }
        return sections.values().stream()
                .sorted(Comparator.comparing(
                        Section::name, Comparator.nullsLast(new opora.platform.text.NaturalOrder())))
                .toList();
    }

    /** Degrees of longitude are shorter than those of latitude by the cosine of the latitude. */
    private static final class Drawing {

        private final List<PictureStore.Place> places;
        private final double west;
        private final double north;
        private final double narrowing;
        private final double scale;
        private final int most;

        Drawing(List<PictureStore.Place> places) {
            this.places = places;
            this.west = least(places.stream().map(PictureStore.Place::longitude).toList());
            this.north = most(places.stream().map(PictureStore.Place::latitude).toList());
            double east =
                    most(places.stream().map(PictureStore.Place::longitude).toList());
            double south =
                    least(places.stream().map(PictureStore.Place::latitude).toList());
            this.narrowing = Math.cos(Math.toRadians((north + south) / 2));
            double wide = Math.max((east - west) * narrowing, 0.001);
            double high = Math.max(north - south, 0.001);
            this.scale = Math.min((WIDTH - 2.0 * MARGIN) / wide, (HEIGHT - 2.0 * MARGIN) / high);
            this.most =
                    places.stream().mapToInt(PictureStore.Place::living).max().orElse(1);
        }

        Coverage coverage(List<Section> sections) {
            var points = new ArrayList<Point>();
            places.stream()
                    .sorted(Comparator.comparingInt(PictureStore.Place::living).reversed())
                    .map(this::point)
                    .forEach(points::add);
            int kilometres = scale / KM_OF_A_DEGREE * 10 > 150 ? 1 : scale / KM_OF_A_DEGREE * 50 > 200 ? 10 : 50;
            return new Coverage(sections, named(points), kilometres, kilometres * scale / KM_OF_A_DEGREE);
        }

        private Point point(PictureStore.Place place) {
            return new Point(
                    place.name(),
                    place.sectionName(),
                    MARGIN + (value(place.longitude()) - west) * narrowing * scale,
                    MARGIN + (north - value(place.latitude())) * scale,
                    LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt((double) place.living() / most),
                    false,
                    place.living(),
                    place.served());
        }

        /** A name is written where it covers no other; the largest settlements choose first. */
        private static List<Point> named(List<Point> points) {
            var written = new ArrayList<Rectangle2D>();
            var named = new ArrayList<Point>();
            for (var point : points) {
                double width = point.name().length() * LETTER;
                var place = new Rectangle2D.Double(
                        point.x() - width / 2, point.y() - point.radius() - LINE - 4, width, LINE + 4);
                boolean free = place.getMinX() >= 0
                        && place.getMaxX() <= WIDTH
                        && written.stream().noneMatch(place::intersects);
                if (free) {
                    written.add(place);
                }
                named.add(new Point(
                        point.name(),
                        point.section(),
                        point.x(),
                        point.y(),
                        point.radius(),
                        free,
                        point.living(),
                        point.served()));
            }
            return named;
        }

        private static double least(List<@Nullable BigDecimal> degrees) {
            return degrees.stream().mapToDouble(Drawing::value).min().orElse(0);
        }

        private static double most(List<@Nullable BigDecimal> degrees) {
            return degrees.stream().mapToDouble(Drawing::value).max().orElse(0);
        }

        private static double value(@Nullable BigDecimal degree) {
            return degree == null ? 0 : degree.doubleValue();
        }
    }
}
