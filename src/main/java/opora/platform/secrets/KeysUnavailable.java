package opora.platform.secrets;

import java.util.Locale;

/** The data are there and their keys are not. Nothing starts then: new keys would bury what the old ones still could open. */
public final class KeysUnavailable extends RuntimeException {

    public enum Reason {
        MISSING,
        OTHERS,
        MASTER_MISSING,
        MASTER_UNUSABLE;

        public String key() {
            return "platform.keys." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final String place;

    KeysUnavailable(Reason reason, String place) {
        super(reason + ": " + place);
        this.reason = reason;
        this.place = place;
    }

    public Reason reason() {
        return reason;
    }

    /** The file or the directory to look at. */
    public String place() {
        return place;
    }
}
