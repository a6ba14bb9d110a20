package opora.people.family;

import org.jspecify.annotations.Nullable;

public record NameForm(@Nullable String name) {

    String text() {
        return name == null ? "" : name;
    }
}
