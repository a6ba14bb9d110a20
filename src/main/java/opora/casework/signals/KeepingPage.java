package opora.casework.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param acts the last acts, the newest first */
public record KeepingPage(Shell shell, Fields fields, List<Kind> kinds, List<SignalErasureAct> acts) {

    private static final int SHOWN = 50;

    /** @param due all that are due; the first fifty are shown */
    public record Kind(KeepingTerm term, LocalDate last, List<Due> due) {

        public List<Due> shown() {
            return due.subList(0, Math.min(SHOWN, due.size()));
        }
    }

    /** @param settledOn when it was decided or voided: from here the term runs */
    public record Due(UUID id, String number, LocalDate receivedOn, LocalDate settledOn) {

        public String path() {
            return SignalLinks.signal(id);
        }
    }
}
