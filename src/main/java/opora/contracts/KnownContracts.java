package opora.contracts;

import static opora.contracts.db.Tables.CONTRACT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The contracts a journal that is brought in may refer to. Whoever brings one in reaches the whole institution. */
@Repository
public class KnownContracts {

    private final DSLContext db;

    KnownContracts(DSLContext db) {
        this.db = db;
    }

    /** @param endedOn null while it runs */
    public record Known(
            UUID id,
            String number,
            LocalDate concludedOn,
            LocalDate appliedOn,
            UUID personId,
            UUID familyId,
            Direction direction,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate endedOn) {}

    public List<Known> of(UUID institution) {
        return db.selectFrom(CONTRACT)
                .where(CONTRACT.INSTITUTION_ID.eq(institution), CONTRACT.STATE.ne(ContractState.VOIDED.code()))
                .fetch(row -> new Known(
                        row.getId(),
                        row.getNumber(),
                        row.getConcludedOn(),
                        row.getAppliedOn(),
                        row.getPersonId(),
                        row.getFamilyId(),
                        Direction.of(row.getDirection()),
                        row.getStartsOn(),
                        row.getEndsOn(),
                        row.getEndedOn()));
    }
}
