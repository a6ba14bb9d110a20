package opora.contracts.income;

import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.INCOME;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.contracts.IncomeStage;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The assessments of a contract. Reach is asked before. */
@Repository
public class Incomes {

    private final DSLContext db;

    Incomes(DSLContext db) {
        this.db = db;
    }

    /** One assessment, as it was made. */
    public record Assessed(
            UUID id,
            IncomeStage stage,
            LocalDate assessedOn,
            LocalDate from,
            LocalDate to,
            BigDecimal total,
            int members,
            BigDecimal perHead,
            BigDecimal subsistence,
            boolean low) {}

    /** The newest first. */
    public List<Assessed> of(UUID institution, UUID contract) {
        return db.selectFrom(INCOME)
                .where(INCOME.INSTITUTION_ID.eq(institution), INCOME.CONTRACT_ID.eq(contract))
                .orderBy(INCOME.ASSESSED_ON.desc(), INCOME.RECORDED_AT.desc())
                .fetch(row -> new Assessed(
                        row.getId(),
                        IncomeStage.of(row.getStage()),
                        row.getAssessedOn(),
                        row.getPeriodFrom(),
                        row.getPeriodTo(),
                        row.getTotal(),
                        row.getMembers(),
                        row.getPerHead(),
                        row.getSubsistence(),
                        row.getLow()));
    }

    LocalDate appliedOn(UUID institution, UUID contract) {
        return db.select(CONTRACT.APPLIED_ON)
                .from(CONTRACT)
                .where(CONTRACT.INSTITUTION_ID.eq(institution), CONTRACT.ID.eq(contract))
                .fetchSingle(CONTRACT.APPLIED_ON);
    }
}
