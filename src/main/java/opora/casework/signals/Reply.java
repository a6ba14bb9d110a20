package opora.casework.signals;

import java.time.LocalDate;

/** The answer that was sent to who told. */
public record Reply(LocalDate on, String number) {}
