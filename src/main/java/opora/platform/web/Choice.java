package opora.platform.web;

/** One option of a select. */
public record Choice(String value, String title) {

    public static Choice of(Object value, String title) {
        return new Choice(value.toString(), title);
    }
}
