package opora.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says which families have been removed from service: their files are read and no longer written. Answered by who keeps the cases. */
public interface FamilyStanding {

    Set<UUID> removed(UUID institutionId, Collection<UUID> familyIds);

    /** The families that are off service since the day or before it, each with the day of its last removal. */
    Map<UUID, LocalDate> removedUntil(UUID institutionId, LocalDate last);
}
