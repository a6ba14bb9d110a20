package opora.services;

import java.util.Arrays;
import java.util.Optional;

/** Where specialist and family met: in the centre, on-line, on a trip (SRV-06). */
public enum Channel {
    IN_PERSON("in_person"),
    ONLINE("online"),
    VISIT("visit");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Message key of its title. */
    public String titleKey() {
        return "services.channel." + code.replace('_', '-');
    }

    public static Optional<Channel> of(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code.equals(code))
                .findFirst();
    }
}
