package opora.groups;

import java.util.Arrays;
import java.util.Optional;

/** What kind of meeting or event it is (GRP-05..12). */
public enum EventKind {
    LEISURE("leisure"),
    PARENTS_CLUB("parents_club"),
    TALK_HOUR("talk_hour"),
    HEALTHY_LIFESTYLE("healthy_lifestyle"),
    SEMINAR("seminar"),
    TRAINING("training"),
    CAMP("camp"),
    MASS_EVENT("mass_event"),
    OTHER_EVENT("other_event");

    private final String code;

    EventKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Message key of its title. */
    public String titleKey() {
        return "groups.kind." + code.replace('_', '-');
    }

    public static Optional<EventKind> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
