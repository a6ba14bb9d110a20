package opora.platform.shell;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import opora.platform.access.User;
import org.jspecify.annotations.Nullable;

/** What a module knows to be due or planned, read from its facts. Contributed as a bean. */
public interface CalendarSource {

    enum Whose {
        /** Of the user, and of those whom the user stands in for. */
        MINE,
        /** Of everybody in the user's reach. */
        REACH
    }

    /** The days from the first to the last, both included. */
    List<Entry> entries(User user, Whose whose, LocalDate from, LocalDate to);

    /**
     * @param kindKey message key of what it is; it may leave the house, in the feed, so it says nothing of anybody
     * @param title in the words of the record, without names of people
     * @param count how many records it stands for
     * @param open whether it still waits to be done
     * @param employee whose it is, or null for nobody's yet
     */
    record Entry(
            String kindKey,
            LocalDate on,
            @Nullable LocalTime at,
            String title,
            String href,
            int count,
            boolean open,
            @Nullable UUID employeeId,
            @Nullable String employee) {

        public boolean late(LocalDate today) {
            return open && on.isBefore(today);
        }
    }
}
