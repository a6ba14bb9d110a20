package opora.reports.pictures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import opora.platform.text.Tsv;

/**
 * Services of a year by month and kind, as columns of one stack each.
 *
 * @param kinds the kinds that were given at all, in the order of the law
 * @param top the height of the tallest column, in services
 */
public record Months(List<String> kinds, List<Column> columns, int top) {

    public static final int WIDTH = 760;
    public static final int HEIGHT = 300;
    public static final int AXIS = 60;

    private static final int MONTHS = 12;
    private static final int STEP = (WIDTH - AXIS) / MONTHS;
    private static final int GAP = 12;

    /** @param month from 1 to 12 */
    public record Column(int month, int x, int width, List<Piece> pieces, int total) {

        public int of(String kind) {
            return pieces.stream()
                    .filter(piece -> piece.kind().equals(kind))
                    .mapToInt(Piece::services)
                    .sum();
        }
    }

    public record Piece(String kind, int services, double y, double height) {}

    static Months of(List<PictureStore.Month> counted) {
        var kinds = Tsv.read("/opora/reference/service-kinds.tsv").stream()
                .map(row -> row.get("code"))
                .filter(kind -> counted.stream().anyMatch(each -> each.kind().equals(kind)))
                .toList();
        int top = IntStream.rangeClosed(1, MONTHS)
                .map(month -> total(counted, month))
                .max()
                .orElse(0);
        return new Months(
                kinds,
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> column(counted, kinds, month, rounded(top)))
                        .toList(),
                rounded(top));
    }

    public int total(String kind) {
        return columns.stream().mapToInt(column -> column.of(kind)).sum();
    }

    public int total() {
        return columns.stream().mapToInt(Column::total).sum();
    }

    public boolean isEmpty() {
        return top == 0;
    }

    /** The lines the eye measures by. */
    public List<Integer> lines() {
        return top == 0 ? List.of() : List.of(0, top / 2, top);
    }

    public double y(int services) {
        return top == 0 ? HEIGHT : HEIGHT - (double) HEIGHT * services / top;
    }

    private static Column column(List<PictureStore.Month> counted, List<String> kinds, int month, int top) {
        var pieces = new ArrayList<Piece>();
        double y = HEIGHT;
        for (var kind : kinds) {
            int services = counted.stream()
                    .filter(each -> each.month() == month && each.kind().equals(kind))
                    .map(PictureStore.Month::services)
                    .mapToInt(BigDecimal::intValue)
                    .sum();
            if (services > 0) {
                double height = (double) HEIGHT * services / top;
                y -= height;
                pieces.add(new Piece(kind, services, y, height));
            }
        }
        return new Column(month, AXIS + (month - 1) * STEP + GAP / 2, STEP - GAP, pieces, total(counted, month));
    }

    private static int total(List<PictureStore.Month> counted, int month) {
        return counted.stream()
                .filter(each -> each.month() == month)
                .map(PictureStore.Month::services)
                .mapToInt(BigDecimal::intValue)
                .sum();
    }

    /** Up to a round number of which half is round too: 2 875 becomes 3 000. */
    private static int rounded(int top) {
        int unit = 2;
        while (unit * 20 < top) {
            unit *= 10;
        }
        while (unit * 8 < top) {
            unit *= 5;
        }
        return (top + unit - 1) / unit * unit;
    }
}
