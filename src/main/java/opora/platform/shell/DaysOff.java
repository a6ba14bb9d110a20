package opora.platform.shell;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** The days an institution does not work. Answered by the module that keeps the production calendar. */
public interface DaysOff {

    Set<LocalDate> between(UUID institution, LocalDate from, LocalDate to);
}
