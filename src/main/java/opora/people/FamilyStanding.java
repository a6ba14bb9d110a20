package opora.people;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Says which families have been removed from service: their files are read and no longer written. Answered by who keeps the cases. */
public interface FamilyStanding {

    Set<UUID> removed(UUID institutionId, Collection<UUID> familyIds);
}
