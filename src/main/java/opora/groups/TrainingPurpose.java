package opora.groups;

import java.util.Arrays;
import java.util.Optional;

/** What a training works on (GRP-03). */
public enum TrainingPurpose {
    SELF_ESTEEM("self_esteem"),
    CONFIDENCE("confidence"),
    MOTIVATION("motivation"),
    RESOURCES("resources"),
    SOCIAL_STATUS("social_status");

    private final String code;

    TrainingPurpose(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Message key of its title. */
    public String titleKey() {
        return "groups.purpose." + code.replace('_', '-');
    }

    public static Optional<TrainingPurpose> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
