package opora.casework.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conference to be planned.
 *
 * @param key the form's own id, so that sent twice it is written once
 * @param agencies those invited that are not in the register of partners
 */
public record ConferenceDraft(
        UUID key,
        ConferenceKind kind,
        LocalDate plannedOn,
        String place,
        @Nullable UUID chairId,
        List<UUID> employees,
        List<UUID> partners,
        List<String> agencies,
        List<UUID> families) {}
