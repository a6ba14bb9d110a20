package opora.outreach;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A family a trip or a meeting may be about.
 *
 * @param lastServed the day of its last service, or null when there was none
 */
public record FamilyChoice(
        UUID id,
        String name,
        String number,
        String settlement,
        @Nullable LocalDate lastServed) {}
