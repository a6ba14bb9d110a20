package opora.learning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of a register as it is to be kept. */
public interface EntryDraft {

    /** Refuses what cannot be true whatever the institution, naming the field. */
    void mustMakeSense(LocalDate today);

    /** The day on which those named have to be employed; null when no day is bound to them. */
    @Nullable
    LocalDate workday();

    /** The employees it names, each with the field that does. */
    List<Named> named();
}
