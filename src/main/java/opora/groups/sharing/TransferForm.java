package opora.groups.sharing;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param persons the people ticked
 * @param born whether the days of birth go with the names
 */
public record TransferForm(
        @NotNull UUID partner,
        @NotNull TransferPurpose purpose,
        @Nullable List<UUID> persons,
        @Nullable Boolean born,
        @NotNull As as) {

    /** What the list is taken as. */
    public enum As {
        PRINT,
        XLSX,
        DOCX
    }

    boolean withBirthDates() {
        return Boolean.TRUE.equals(born);
    }

    List<UUID> ticked() {
        return Objects.requireNonNullElse(persons, List.of());
    }
}
