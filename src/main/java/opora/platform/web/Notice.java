package opora.platform.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** What was just done, told once on the next page. */
record Notice(String messageKey, List<String> arguments) implements Serializable {

    static final String ATTRIBUTE = Notice.class.getName();

    Notice(String messageKey, Object... arguments) {
        this(messageKey, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
