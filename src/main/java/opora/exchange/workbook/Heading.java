package opora.exchange.workbook;

import java.util.List;

/**
 * The head of a column in a workbook we write.
 *
 * @param width in characters
 * @param date whether cells are shown as dates; all others are kept as they are typed, so that numbers do not lose their leading zeros
 * @param choices what may stand in the column, offered as a list; empty for anything
 * @param hint shown beside a chosen cell; may be empty
 */
public record Heading(String title, boolean mandatory, int width, boolean date, List<String> choices, String hint) {

    public static Heading of(String title, int width) {
        return new Heading(title, false, width, false, List.of(), "");
    }
}
