package opora.contracts.outcome;

import static opora.contracts.db.Tables.ANALYSIS;
import static opora.contracts.db.Tables.CAUSE;

import java.util.Map;
import java.util.Objects;
import opora.contracts.ContractCause;
import opora.contracts.ContractsSecrets;
import opora.contracts.FoundCauses;
import opora.contracts.db.tables.records.CauseRecord;
import opora.contracts.db.tables.records.ContractRecord;
import opora.contracts.outcome.ContractOutcomeDraft.CauseVerdict;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of the causes of a difficult situation whether they are gone (SCN-10). They are those the analysis has found; where nobody has analysed
 * the programme, as in a journal of past years, the outcome is the first to name them, and they were there when the contract was concluded.
 */
@Component
class DecideCauses {

    private final DSLContext db;
    private final FoundCauses foundCauses;
    private final Vault vault;

    DecideCauses(DSLContext db, FoundCauses foundCauses, Vault vault) {
        this.db = db;
        this.foundCauses = foundCauses;
        this.vault = vault;
    }

    /** The causes by their code, those the outcome is the first to name among them. */
    Map<String, CauseRecord> known(ContractOutcomeDraft draft, ContractRecord contract, Change change) {
        var known = db.selectFrom(CAUSE)
                .where(CAUSE.INSTITUTION_ID.eq(contract.getInstitutionId()), CAUSE.CONTRACT_ID.eq(contract.getId()))
                .fetchMap(CAUSE.CODE, row -> row);
        boolean analysed = db.fetchExists(
                ANALYSIS,
                ANALYSIS.INSTITUTION_ID.eq(contract.getInstitutionId()),
                ANALYSIS.CONTRACT_ID.eq(contract.getId()));
        for (var verdict : draft.causes()) {
            if (!analysed && ContractCause.isKnown(verdict.code())) {
                known.computeIfAbsent(
                        verdict.code(), code -> foundCauses.found(code, contract.getConcludedOn(), contract, change));
            }
            mustBeSound(verdict, known.get(verdict.code()), draft);
        }
        return known;
    }

    private static void mustBeSound(CauseVerdict verdict, @Nullable CauseRecord cause, ContractOutcomeDraft draft) {
        if (cause == null) {
            throw new Refused("contracts.outcome.refused.cause");
        }
        if (verdict.removed() && verdict.evidence().isBlank()) {
            throw new Refused("contracts.outcome.refused.cause-evidence");
        }
        if (draft.assessedOn().isBefore(cause.getFoundOn())) {
            throw new Refused("contracts.outcome.refused.before-end", RussianDate.format(cause.getFoundOn()))
                    .on("assessedOn");
        }
    }

    void decide(ContractOutcomeDraft draft, Map<String, CauseRecord> causes) {
        for (var verdict : draft.causes()) {
            var cause = Objects.requireNonNull(causes.get(verdict.code()));
            cause.setRemoved(verdict.removed());
            cause.setDecidedOn(draft.assessedOn());
            cause.setEvidence(vault.seal(
                    ContractsSecrets.CAUSE_EVIDENCE,
                    cause.getId(),
                    verdict.evidence().strip()));
            cause.store();
        }
    }
}
