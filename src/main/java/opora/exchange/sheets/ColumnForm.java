package opora.exchange.sheets;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opora.platform.text.SearchText;

/**
 * A column: how it may be headed and what stands in it.
 *
 * @param choices the name of the dictionary its values are taken from; empty for none
 */
public record ColumnForm(
        String code,
        String heading,
        List<String> aliases,
        CellType type,
        String choices,
        boolean mandatory,
        int width,
        String description,
        String example) {

    /** All its headings as they are compared: case, ё, hyphens, points and doubled spaces do not count. */
    Set<String> keys() {
        return Stream.concat(Stream.of(heading), aliases.stream())
                .map(ColumnForm::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    static String key(String heading) {
        return String.join(" ", SearchText.words(heading.replace("№", " номер ").replace(".", "")));
    }
}
