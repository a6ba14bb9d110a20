package opora.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.people.FamilyStanding;
import org.springframework.stereotype.Component;

/** A family whose last case is closed is off the service of the centre until it is returned. */
@Component
class RemovedFamilies implements FamilyStanding {

    private final CaseStore cases;

    RemovedFamilies(CaseStore cases) {
        this.cases = cases;
    }

    @Override
    public Set<UUID> removed(UUID institutionId, Collection<UUID> familyIds) {
        return cases.removed(institutionId, familyIds);
    }

    @Override
    public Map<UUID, LocalDate> removedUntil(UUID institutionId, LocalDate last) {
        return cases.removedUntil(institutionId, last);
    }
}
