package opora.casework.signals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signal as the register shows it: no word of what was seen, and not who told. */
public record SignalLine(
        UUID id,
        String number,
        LocalDate receivedOn,
        Informant informant,
        SignalUrgency urgency,
        SignalState state,
        @Nullable SignalDecision decision,
        @Nullable String familyName,
        @Nullable String settlement,
        @Nullable String section,
        @Nullable String checker,
        Countdown check,
        Countdown decide) {

    public boolean open() {
        return state == SignalState.RECEIVED || state == SignalState.CHECKING;
    }

    /** The term that is looked at next. */
    public Countdown next() {
        return check.met() == null && !check.stopped() && !check.by().isAfter(decide.by()) ? check : decide;
    }

    public String path() {
        return SignalLinks.signal(id);
    }
}
