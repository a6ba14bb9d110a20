package opora.audit;

import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;

/** Tells whose records are shown. Contributed as a bean by every module whose pages show people behind ids of its own. */
public interface PersonalRecords {

    /** A query for the families and persons behind these ids; ids of other modules it meets with silence. Those of all modules are asked at once. */
    Select<Record1<UUID>> behind(UUID institution, UUID[] ids);
}
