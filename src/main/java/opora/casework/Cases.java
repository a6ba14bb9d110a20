package opora.casework;

import static opora.casework.db.Tables.CASE_FILE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.rowNumber;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What the parts of casework may ask about cases. Whoever asks has asked whether the family is theirs. */
@Component
public class Cases {

    private final DSLContext db;
    private final CaseStore store;

    Cases(DSLContext db, CaseStore store) {
        this.db = db;
        this.store = store;
    }

    /** A case that runs and is held. */
    public record Running(UUID id, LocalDate openedOn) {}

    /** All cases of the family, the latest first. */
    public List<CaseSummary> of(UUID institution, UUID family) {
        return db.select(
                        CASE_FILE.ID,
                        CASE_FILE.FAMILY_ID,
                        CASE_FILE.OPENED_ON,
                        CASE_FILE.CLOSED_ON,
                        CASE_FILE.CLOSING_REASON,
                        rowNumber().over().orderBy(CASE_FILE.OPENED_ON, CASE_FILE.ID))
                .from(CASE_FILE)
                .where(CASE_FILE.INSTITUTION_ID.eq(institution), CASE_FILE.FAMILY_ID.eq(family))
                .orderBy(CASE_FILE.OPENED_ON.desc(), CASE_FILE.ID.desc())
                .fetch(mapping(CaseSummary::new));
    }

    /** The case that runs, or else the one that closed last. */
    public Optional<CaseSummary> latest(UUID institution, UUID family) {
        var all = of(institution, family);
        return all.stream().filter(CaseSummary::running).findFirst().or(() -> all.stream()
                .findFirst());
    }

    /** The running case, held until the transaction ends, so that it is not closed meanwhile. */
    public UUID mustRun(UUID institution, UUID family) {
        return hold(institution, family).id();
    }

    /** The same, with the day it was opened. */
    public Running hold(UUID institution, UUID family) {
        var running = store.lockRunning(institution, Set.of(family)).get(family);
        if (running == null) {
            throw new Refused("casework.refused.no-running-case");
        }
        return new Running(running.id(), running.openedOn());
    }
}
