package opora.casework.signals;

import java.util.UUID;

/** Addresses of the signal desk. */
public final class SignalLinks {

    private SignalLinks() {}

    public static String signal(UUID id) {
        return "/signals/" + id;
    }
}
