package opora.audit;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Tells whose records are shown. Contributed as a bean by every module whose pages show people behind ids of its own. */
public interface PersonalRecords {

    /** The families and persons behind these ids, in one query; ids of other modules are met with silence. */
    Set<UUID> behind(UUID institution, Collection<UUID> ids);
}
