package opora.platform.web;

import java.util.Arrays;
import java.util.List;

/** What was just done, told once on the next page. */
record Notice(String messageKey, List<String> arguments) {

    static final String ATTRIBUTE = "opora.notice";

    private static final String BETWEEN = "\u001f";

    Notice(String messageKey, Object... arguments) {
        this(messageKey, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** How a session remembers it: the key and its arguments, a separator nobody types between them. */
    static SessionAttribute<Notice> attribute() {
        return new SessionAttribute<>(ATTRIBUTE, Notice.class, Notice::written, Notice::read);
    }

    private String written() {
        return messageKey + BETWEEN + String.join(BETWEEN, arguments);
    }

    private static Notice read(String written) {
        var parts = List.of(written.split(BETWEEN, -1));
        var rest = parts.subList(1, parts.size());
        return new Notice(parts.getFirst(), rest.equals(List.of("")) ? List.of() : rest);
    }
}
