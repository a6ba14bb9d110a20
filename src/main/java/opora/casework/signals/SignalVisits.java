package opora.casework.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.platform.access.User;

/** Journeys on which signals are looked into: contributed as a bean by whoever keeps them. */
public interface SignalVisits {

    /** Those the reader may open. */
    List<Visit> of(User user, UUID signal);

    /** The first day on or after this one on which somebody was met there. */
    Optional<LocalDate> first(UUID institution, UUID signal, LocalDate from);

    /** Where a signal is put on a journey. */
    String planPath(UUID signal);

    /** @param outcomeKey message key of what became of the visit */
    record Visit(String title, LocalDate on, String outcomeKey, String href) {}
}
