package opora.platform;

import org.jspecify.annotations.Nullable;

/** A rule of the domain said no. The message key tells the user which one; it is not a bug and not logged as one. */
public class Refused extends RuntimeException {

    private final transient Object[] arguments;
    private @Nullable String field;

    public Refused(String messageKey, Object... arguments) {
        super(messageKey);
        this.arguments = arguments;
    }

    /** Names the field of the form beside which the sentence is shown. */
    public Refused on(String field) {
        this.field = field;
        return this;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public Object[] arguments() {
        return arguments;
    }

    public @Nullable String field() {
        return field;
    }
}
