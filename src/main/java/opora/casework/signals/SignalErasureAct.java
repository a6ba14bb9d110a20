package opora.casework.signals;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * That what signals about nobody of the register said is gone.
 *
 * @param until those settled by this day
 * @param numbers of the signals
 */
public record SignalErasureAct(
        int number,
        KeepingTerm term,
        LocalDate until,
        int signals,
        String numbers,
        int texts,
        LocalDateTime erasedAt,
        String erasedBy) {

    public String path() {
        return "/signals/retention/act?number=" + number;
    }
}
