package opora.exchange.sheets;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with a row, as a message to show in the language of the reader.
 *
 * @param column code of the column, or empty for the whole row
 */
public record Problem(String column, String key, List<String> arguments) {

    public static Problem of(String column, String key, Object... arguments) {
        return new Problem(
                column, key, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
