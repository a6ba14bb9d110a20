package opora.reports.section;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record PassportForm(
        @NotNull @Nullable LocalDate on,
        @Size(max = 500) @Nullable String note) {

    LocalDate day() {
        if (on == null) {
            throw new IllegalStateException("the form has been checked");
        }
        return on;
    }

    String noted() {
        return note == null ? "" : note;
    }
}
