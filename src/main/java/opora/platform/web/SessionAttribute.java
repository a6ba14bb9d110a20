package opora.platform.web;

import java.util.function.Function;

/**
 * Something a session may remember from one request to the next, and how it is written down. Sessions are rows of the database: what no
 * module has declared is refused, and nothing is ever read back by Java's own serialisation.
 *
 * @param write to JSON, or to any text that can stand as a JSON string
 * @param read the reverse
 */
public record SessionAttribute<T>(String name, Class<T> type, Function<T, String> write, Function<String, T> read) {

    public String written(Object value) {
        return write.apply(type.cast(value));
    }
}
